"""The same store in S3, against a server that speaks its protocol."""

import uuid
from datetime import timedelta

import boto3
import pytest
from django.core.management import call_command
from django.test import RequestFactory
from django.utils import timezone
from moto.server import ThreadedMotoServer

from powiat.ground.files import api as files
from powiat.ground.files.actions.sweep import sweep
from powiat.ground.files.data import FileMissing
from powiat.ground.files.models import Blob
from powiat.ground.files.models.contents import contents
from tests.ground.files.honest_files import make_pdf

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def bucket(settings, monkeypatch):
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", f"http://{host}:{port}")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")
    client = boto3.client("s3")
    client.name = f"powiat-{uuid.uuid4().hex}"
    client.create_bucket(Bucket=client.name, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    settings.FILE_STORE = f"s3://{client.name}/akta"
    yield client
    server.stop()


def test_a_file_lives_in_the_bucket(bucket, robot, now):
    content = make_pdf(2)
    file = files.store(content=content, name="a.pdf", by=robot, now=now)
    again = files.store(content=content, name="b.pdf", by=robot, now=now)
    keys = [thing["Key"] for thing in bucket.list_objects_v2(Bucket=bucket.name)["Contents"]]
    assert keys == [f"akta/blobs/{file.sha256[:2]}/{file.sha256[2:4]}/{file.sha256}"]
    assert files.read(again.id) == content
    answer = files.respond(RequestFactory().get("/", headers={"Range": "bytes=5-9"}), file.id)
    assert b"".join(answer.streaming_content) == content[5:10]
    assert files.preview(file.id, 2, 160).startswith(b"\x89PNG")
    assert files.text(file.id) == "Wniosek 1\nWniosek 2"
    call_command("verify_files")


def test_an_orphan_is_swept_from_the_bucket(bucket, robot, now):
    file = files.store(content=b"a", name="a.txt", by=robot, now=now)
    files.text(file.id)
    files.discard(file_ids=[file.id], by=robot, now=now)
    assert sweep(now=timezone.now() + timedelta(hours=25)).contents == 1
    assert "Contents" not in bucket.list_objects_v2(Bucket=bucket.name) and not Blob.objects.exists()
    with pytest.raises(FileMissing):
        contents().open("blobs/nie/ma")
