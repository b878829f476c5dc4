"""python -m simulator --port N: serves on 127.0.0.1 until it is stopped."""

import argparse

from simulator.server import make_server


def main() -> None:
    """Read the port and serve."""
    parser = argparse.ArgumentParser(
        prog="simulator", description="Symulator systemów państwowych (tylko do prób)."
    )
    parser.add_argument("--port", type=int, default=8003)
    server = make_server(parser.parse_args().port)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        server.server_close()


if __name__ == "__main__":
    main()
