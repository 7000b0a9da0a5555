#!/usr/bin/env python3
"""An IOMMU in Python that can be tested as exec:'python3 iommu.py'; with --defect it makes one mistake.

It walks page tables of 4 KiB and 2 MiB pages, caches translations and context entries, and works a queue of invalidations
off when it is waited for. adapters/exec-protocol.md describes what it reads and writes.
"""
import argparse
import json
import sys

DEFECTS = (
    "skip-global-invalidation", "skip-domain-invalidation", "skip-page-invalidation", "ignore-mask",
    "skip-context-invalidation", "complete-early", "ignore-permission", "lose-offset", "hide-fault", "take-cached-frames",
)
DONE = {"saw": "done"}


class Iommu:
    def __init__(self, defect):
        self.defect = defect
        self.reset()

    def capabilities(self):
        return {
            "name": "iommu.py", "version": self.defect or "", "requesters": 2, "domains": 2,
            "iova_pages": 1 << 27, "guest_pages": 2048, "orders": [0, 9], "permissions": ["r", "w", "rw"],
            "granularities": ["global", "domain", "pages", "context-global", "context-domain", "context-requester"],
            "max_mask": 18,
            "features": ["attach", "queued", "lingering", "fault-reports", "caching-mode", "reclaim"],
        }

    def reset(self):
        self.tables = {}    # domain -> {(first IOVA page, pages): (guest page, permission)}
        self.contexts = {}  # requester -> domain
        self.cached_contexts = {}
        self.iotlb = []     # (requester, domain, first IOVA page, pages, guest page, permission)
        self.queue = []
        self.taken = set()
        return DONE

    def map(self, r):
        self.unmap(r)
        self.tables[r["domain"]][r["iova"], r["pages"]] = (r["page"], r["permission"])
        return DONE

    def unmap(self, r):
        table = self.tables.setdefault(r["domain"], {})
        for first, pages in list(table):
            if first < r["iova"] + r["pages"] and r["iova"] < first + pages:
                del table[first, pages]
        return DONE

    def attach(self, r):
        self.contexts[r["requester"]] = r["domain"]
        return DONE

    def detach(self, r):
        self.contexts.pop(r["requester"], None)
        return DONE

    def invalidate(self, r):
        self.queue.append(r)
        return DONE

    def wait(self, r):
        for scope in self.queue:
            if self.defect != "complete-early":
                self.execute(scope)
        self.queue = []
        return DONE

    def execute(self, r):
        scope = r["scope"]
        if self.defect == f"skip-{scope}-invalidation".replace("pages", "page"):
            return
        if scope == "global":
            self.iotlb = []
        elif scope == "domain":
            self.iotlb = [line for line in self.iotlb if line[1] != r["domain"]]
        elif scope == "pages":
            mask = 0 if self.defect == "ignore-mask" else r["mask"]
            first = r["iova"] >> mask << mask
            self.iotlb = [line for line in self.iotlb if line[1] != r["domain"]
                          or line[2] >= first + (1 << mask) or line[2] + line[3] <= first]
        elif self.defect == "skip-context-invalidation":
            return
        elif scope == "context-global":
            self.cached_contexts = {}
        elif scope == "context-domain":
            self.cached_contexts = {q: d for q, d in self.cached_contexts.items() if d != r["domain"]}
        else:
            self.cached_contexts.pop(r["requester"], None)

    def dma(self, r):
        requester, iova = r["requester"], r["iova"]
        line = next((l for l in self.iotlb if l[0] == requester and l[2] <= iova < l[2] + l[3]), None)
        line = line or self.walk(requester, iova)
        if line is None or not self.permits(line[5], r["access"]):
            return {"saw": "refused"} if self.defect == "hide-fault" else \
                {"saw": "refused", "report": {"requester": requester, "iova": iova}}
        page = line[4] + (0 if self.defect == "lose-offset" else iova - line[2])
        return {"saw": "reached-taken" if page in self.taken else "reached", "page": page}

    def permits(self, permission, access):
        return access[0] in permission or self.defect == "ignore-permission"

    def walk(self, requester, iova):
        if requester not in self.cached_contexts and requester in self.contexts:
            self.cached_contexts[requester] = self.contexts[requester]
        domain = self.cached_contexts.get(requester)
        for (first, pages), (page, permission) in self.tables.get(domain, {}).items():
            if first <= iova < first + pages:
                line = (requester, domain, first, pages, page, permission)
                self.iotlb.append(line)
                self.taken -= set(range(page, page + pages))  # the host gives them back
                return line
        return None

    def reclaim(self, r):
        mapped = [(page, key[1]) for table in self.tables.values() for key, (page, _) in table.items()]
        cached = [(line[4], line[3]) for line in self.iotlb if self.defect != "take-cached-frames"]
        if any(page <= r["page"] < page + pages for page, pages in mapped + cached):
            return {"saw": "declined"}
        self.taken.add(r["page"])
        return DONE

    def answer(self, request):
        if request["op"] == "hello":
            return {"capabilities": self.capabilities()}
        if request["op"] == "reset":
            return self.reset()
        return getattr(self, request["op"])(request)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--defect", choices=DEFECTS)
    iommu = Iommu(parser.parse_args().defect)
    for line in sys.stdin:
        request = json.loads(line)
        print(json.dumps({"id": request["id"], **iommu.answer(request)}), flush=True)


if __name__ == "__main__":
    main()
