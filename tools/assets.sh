#!/bin/sh
# Fetches the front-end packages by their lock and builds the stylesheet into $1. Run by `make setup`.
set -eu
out=$1
npm ci --silent
mkdir -p "$out"
node_modules/.bin/sass --quiet-deps --style=compressed --no-source-map \
    --load-path=node_modules src/moothall/look/assets/moothall.scss "$out/moothall.css"
cp node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js "$out/"
cp node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js.map "$out/"
cp node_modules/htmx.org/dist/htmx.min.js "$out/"
