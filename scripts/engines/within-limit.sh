#!/bin/sh
# Runs a browser that the system ends after a while, with all its processes, even where whoever started it cannot.
exec timeout --kill-after=5 "$LIMIT_SECONDS" "$LIMITED_PROGRAM" "$@"
