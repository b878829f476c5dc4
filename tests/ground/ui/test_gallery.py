"""The gallery shows every component without an error."""

import pytest

from powiat.ground.ui.gallery import PAGES

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", PAGES)
def test_every_page_of_the_gallery_is_drawn(client, address):
    answer = client.get(f"/dev/components/{address}")
    assert answer.status_code == 200
    assert 'lang="pl"' in answer.text
