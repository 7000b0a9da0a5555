"""Answers as it should until the tenth request, and then as its argument says."""
import json
import sys
import time

CAPABILITIES = {
    "name": "misbehaving", "version": "", "requesters": 1, "domains": 1, "iova_pages": 1024, "guest_pages": 16,
    "orders": [0], "permissions": ["rw"], "granularities": [], "max_mask": 0, "features": [],
}


def answer(request):
    if request["op"] == "hello":
        return {"id": request["id"], "capabilities": CAPABILITIES}
    return {"id": request["id"], "saw": "refused" if request["op"] == "dma" else "done"}


def misbehave(how, text):
    print("about to", how, file=sys.stderr, flush=True)
    if how == "hang":
        time.sleep(600)
    elif how == "die":
        sys.exit(7)
    elif how == "garbage":
        text = "Segmentation fault"
    elif how == "late":
        time.sleep(3)
    elif how == "twice":
        text += "\n" + text
    elif how == "half":
        print(text[:10], end="", flush=True)
        sys.exit(0)
    elif how == "error":
        text = json.dumps({"id": json.loads(text)["id"], "error": "out of frames"})
    elif how == "nonsense":
        text = json.dumps({"id": json.loads(text)["id"], "saw": "declined"})
    elif how == "deaf":
        time.sleep(600)
    print(text, flush=True)


count = 0
for line in sys.stdin:
    count += 1
    text = json.dumps(answer(json.loads(line)))
    if count == 10:
        misbehave(sys.argv[1], text)
    else:
        print(text, flush=True)
if sys.argv[1] == "linger":
    time.sleep(600)
if sys.argv[1] == "chatter":
    print("goodbye", flush=True)
if sys.argv[1] == "fail":
    sys.exit(3)
