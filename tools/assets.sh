#!/bin/sh
# Fetches the front-end packages by their lock, and puts stylesheet, scripts and letter fonts into $1. Run by `make setup`.
set -eu
out=$1
npm ci --silent
mkdir -p "$out/fonts"
node_modules/.bin/sass --quiet-deps --style=compressed --no-source-map \
    --load-path=node_modules src/moothall/look/assets/moothall.scss "$out/moothall.css"
cp node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js "$out/"
cp node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js.map "$out/"
cp node_modules/htmx.org/dist/htmx.min.js "$out/"
for weight in 400Regular 700Bold; do
    cp "node_modules/@expo-google-fonts/noto-sans/$weight/NotoSans_$weight.ttf" "$out/fonts/"
done
cp node_modules/@expo-google-fonts/noto-sans/LICENSE_FONT "$out/fonts/"
