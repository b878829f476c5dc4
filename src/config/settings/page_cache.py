"""The page cache: what public pages show, and how much memory a web worker may spend on keeping them."""

from config.settings.paths import VAR

# Apps whose tables public pages show. A change of any of their rows makes every kept page old.
PAGE_CACHE_APPS = (
    "portal",
    "announcements",
    "bip",
    "eforms",
    "org",
    "wagtailcore",
    "wagtailredirects",
    "wagtaildocs",
)
# Of these nothing is seen in public: drafts, editors' notes, work in progress.
PAGE_CACHE_LEAVES_OUT = (
    "announcements.Source",
    "announcements.Follower",
    "announcements.Sending",
    "announcements.Subscriber",
    "bip.Draft",
    "bip.LogCheck",
    "bip.LogEntry",
    "bip.Publication",
    "bip.Question",
    "portal.FourEyesTask",
    "portal.FourEyesTask_groups",
    "portal.BrokenLink",
    "portal.LinkRound",
    "portal.OutsideLink",
    "portal.PictureRendition",
    "wagtailcore.Revision",
    "wagtailcore.PageLogEntry",
    "wagtailcore.ModelLogEntry",
    "wagtailcore.Comment",
    "wagtailcore.CommentReply",
    "wagtailcore.PageSubscription",
    "wagtailcore.ReferenceIndex",
    "wagtailcore.Task",
    "wagtailcore.TaskState",
    "wagtailcore.GroupApprovalTask",
    "wagtailcore.GroupApprovalTask_groups",
    "wagtailcore.Workflow",
    "wagtailcore.WorkflowPage",
    "wagtailcore.WorkflowContentType",
    "wagtailcore.WorkflowState",
    "wagtailcore.WorkflowTask",
    "wagtailcore.GroupPagePermission",
    "wagtailcore.GroupCollectionPermission",
    "wagtailcore.UploadedFile",
)
PAGE_CACHE_BYTES = 64 * 1024 * 1024
PAGE_CACHE_EDITION = VAR / "run" / "pages.edition"
