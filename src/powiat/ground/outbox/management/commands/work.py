"""work: the worker process."""

import asyncio

from django.core.management.base import BaseCommand
from procrastinate.contrib.django import app


class Command(BaseCommand):
    """Runs jobs until told to stop; a job in hand is finished first."""

    help = "Uruchamia proces wykonujący zadania w tle."

    def add_arguments(self, parser) -> None:
        """--concurrency: how many jobs at a time."""
        parser.add_argument("--concurrency", type=int, default=2)

    def handle(self, *args, **options) -> None:
        """Work through procrastinate's asynchronous connector, as the library asks."""
        worker_app = app.with_connector(app.connector.get_worker_connector())

        async def work() -> None:
            async with worker_app.open_async():
                await worker_app.run_worker_async(
                    concurrency=options["concurrency"],
                    delete_jobs="never",
                    shutdown_graceful_timeout=30,
                    install_signal_handlers=True,
                )

        asyncio.run(work())
