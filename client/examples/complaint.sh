#!/usr/bin/env bash
# Files a complaint and lists those of the person who is signed in. curl and sed; DIWAN_URL and DIWAN_TOKEN.
set -euo pipefail
url=${DIWAN_URL:-http://localhost:8080}
: "${DIWAN_TOKEN:?the access token of a person}"

# A member of an answer that is a text, by its name: the first of that name.
member() { sed -n "s/.*\"$1\": *\"\([^\"]*\)\".*/\1/p" | head -n 1; }

# curl repeats after 429 and 503 as Retry-After asks, and after a lost connection; the Idempotency-Key stays the same.
call() { curl --silent --show-error --fail-with-body --retry 4 --retry-connrefused -H "Authorization: Bearer $DIWAN_TOKEN" "$@"; }

# Each category begins with its code or its agency: lines are easier to look through.
categories=$(call "$url/v1/public/complaints/categories?limit=100" | sed 's/},{/}\n{/g')
agency=$(grep '"code":"street-light"' <<<"$categories" | member agencyId)

filed=$(call "$url/v1/complaints" \
  -H 'Content-Type: application/json' \
  -H "Idempotency-Key: $(date +%s)-$$" \
  -d '{
    "category": {"agencyId": "'"$agency"'", "code": "street-light"},
    "description": "The lamp at the corner flickers all night.",
    "place": {"address": "5 Garden Street"},
    "answers": [{"question": "state", "value": "flickers"}]
  }')
echo "filed $(sed 's/^{"id":"\([^"]*\)".*/\1/' <<<"$filed"), due $(member dueAt <<<"$filed")"

# A page at a time: while there is a next, it goes into cursor.
query='limit=2'
while
  page=$(call "$url/v1/complaints?$query")
  sed 's/},{/}\n{/g' <<<"$page" | sed -n 's/.*"id":"\([0-9a-v]\{24,40\}\)".*"status":"\([a-z-]*\)".*/mine \1 \2/p'
  next=$(member next <<<"$page")
  [[ -n $next ]]
do
  query="limit=2&cursor=$next"
done
