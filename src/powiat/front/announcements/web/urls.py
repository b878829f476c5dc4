"""Addresses of announcements that everybody may open. They are kept for good."""

from django.urls import path

from powiat.front.announcements.web import fediverse, feeds, newsletter, public

urlpatterns = [
    path("ostrzezenia/", public.warning_list, name="warnings"),
    path("ostrzezenia/<int:warning_id>/", public.warning, name="warning"),
    path("badz-na-biezaco/", feeds.stay_informed, name="stay-informed"),
    path("kanaly/<slug:section>.<slug:kind>", feeds.feed, name="feed"),
    path("oembed", feeds.oembed, name="oembed"),
    path("newsletter/", newsletter.sign_up, name="newsletter"),
    path("newsletter/sprawdz-poczte/", newsletter.asked, name="newsletter-asked"),
    path("newsletter/<uuid:token>/", newsletter.mine, name="newsletter-mine"),
    path("newsletter/<uuid:token>/potwierdz/", newsletter.confirm, name="newsletter-confirm"),
    path("newsletter/<uuid:token>/tematy/", newsletter.choose, name="newsletter-choose"),
    path("newsletter/<uuid:token>/wypisz/", newsletter.leave, name="newsletter-leave"),
    path(".well-known/webfinger", fediverse.webfinger, name="webfinger"),
    path("fediwersum/powiat/", fediverse.actor, name="fediverse-actor"),
    path("fediwersum/powiat/skrzynka/", fediverse.inbox, name="fediverse-inbox"),
    path("fediwersum/powiat/wpisy/", fediverse.outbox_page, name="fediverse-outbox"),
    path("fediwersum/powiat/obserwujacy/", fediverse.followers, name="fediverse-followers"),
    path("fediwersum/powiat/obserwowani/", fediverse.following, name="fediverse-following"),
    path("fediwersum/wpis/<int:number>/", fediverse.post, name="fediverse-post"),
]
