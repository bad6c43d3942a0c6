"""Files a complaint and lists those of the person who is signed in. Python 3.9, standard library; DIWAN_URL and DIWAN_TOKEN."""

import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

URL = os.environ.get("DIWAN_URL", "http://localhost:8080")
TOKEN = os.environ["DIWAN_TOKEN"]


class Problem(Exception):
    """A refusal (RFC 9457): switch on `code`."""

    def __init__(self, problem):
        super().__init__(f"{problem['title']} ({problem['code']}) {problem.get('errors', '')}")
        self.code = problem["code"]


def call(method, path, body=None, query=None):
    """One operation. A write has one Idempotency-Key, however often it is sent."""
    address = URL + path + ("?" + urllib.parse.urlencode(query) if query else "")
    headers = {"Authorization": f"Bearer {TOKEN}", "Accept-Language": "en"}
    data = None
    if method != "GET":
        headers["Idempotency-Key"] = str(uuid.uuid4())
    if body is not None:
        headers["Content-Type"] = "application/json"
        data = json.dumps(body).encode()
    for attempt in range(5):
        request = urllib.request.Request(address, data=data, headers=headers, method=method)
        try:
            with urllib.request.urlopen(request) as answer:
                text = answer.read()
                return json.loads(text) if text else None
        except urllib.error.HTTPError as refused:
            if refused.code not in (429, 503) or attempt == 4:
                raise Problem(json.loads(refused.read())) from None
            asked = refused.headers.get("Retry-After", "")
            time.sleep(int(asked) if asked.isdigit() else 2**attempt)
        except OSError:  # the connection was lost, which says nothing of what became of the request
            if attempt == 4:
                raise
            time.sleep(2**attempt)


def pages(path, **query):
    """The entries of every page of a list."""
    while True:
        page = call("GET", path, query=query)
        yield from page["items"]
        if "next" not in page:
            return
        query["cursor"] = page["next"]


def main():
    categories = pages("/v1/public/complaints/categories")
    category = next(each for each in categories if each["code"] == "street-light")
    filed = call(
        "POST",
        "/v1/complaints",
        {
            "category": {"agencyId": category["agencyId"], "code": category["code"]},
            "description": "The lamp at the corner flickers all night.",
            "place": {"address": "5 Garden Street"},
            "answers": [{"question": "state", "value": "flickers"}],
        },
    )
    print(f"filed {filed['id']} ({category['names']['en']}), due {filed['dueAt']}")
    for complaint in pages("/v1/complaints", limit=2):
        print(f"mine {complaint['id']} {complaint['status']}")


if __name__ == "__main__":
    try:
        main()
    except Problem as problem:
        sys.exit(f"refused: {problem}")
