package viommu.conformance.saved;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import viommu.conformance.Access;
import viommu.conformance.Domain;
import viommu.conformance.Granularity;
import viommu.conformance.Iova;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.Permission;
import viommu.conformance.Range;
import viommu.conformance.Requester;
import viommu.conformance.Scope;

/** Operations as JSON, such as {@code {"op":"dma","requester":0,"iova":5,"access":"read"}}. */
public final class OperationJson {
    private OperationJson() {}

    public static ObjectNode write(Operation operation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("op", Words.of(operation));
        if (operation instanceof Operation.Map map) {
            range(json.put("domain", map.domain().id()), map.range())
                    .put("page", map.page().number())
                    .put("permission", Words.of(map.permission()));
        } else if (operation instanceof Operation.Unmap unmap) {
            range(json.put("domain", unmap.domain().id()), unmap.range());
        } else if (operation instanceof Operation.Attach attach) {
            json.put("requester", attach.requester().id())
                    .put("domain", attach.domain().id());
        } else if (operation instanceof Operation.Detach detach) {
            json.put("requester", detach.requester().id())
                    .put("domain", detach.domain().id());
        } else if (operation instanceof Operation.Invalidate invalidate) {
            scope(json, invalidate.scope());
        } else if (operation instanceof Operation.Dma dma) {
            json.put("requester", dma.requester().id())
                    .put("iova", dma.iova().page())
                    .put("access", Words.of(dma.access()));
        } else if (operation instanceof Operation.Reclaim reclaim) {
            json.put("page", reclaim.page().number());
        }
        return json;
    }

    private static ObjectNode range(ObjectNode json, Range range) {
        json.put("iova", range.first().page()).put("pages", range.pages());
        return range.skew() == 0 ? json : json.put("skew", range.skew());
    }

    private static void scope(ObjectNode json, Scope scope) {
        json.put("scope", Words.of(scope.granularity()));
        if (scope instanceof Scope.OfDomain of) {
            json.put("domain", of.domain().id());
        } else if (scope instanceof Scope.Pages pages) {
            json.put("domain", pages.domain().id())
                    .put("iova", pages.iova().page())
                    .put("mask", pages.mask());
            if (pages.leafOnly()) {
                json.put("leaf_only", true);
            }
        } else if (scope instanceof Scope.ContextsOf of) {
            json.put("domain", of.domain().id());
        } else if (scope instanceof Scope.ContextOf of) {
            json.put("requester", of.requester().id());
        }
    }

    /** @throws MalformedException if it is none */
    public static Operation read(Place at) {
        return switch (at.child("op").text()) {
            case "map" -> {
                at.allow("op", "domain", "iova", "pages", "skew", "page", "permission");
                yield new Operation.Map(
                        domain(at),
                        range(at),
                        new Page(at.child("page").number()),
                        at.child("permission").oneOf(Permission.class));
            }
            case "unmap" -> {
                at.allow("op", "domain", "iova", "pages", "skew");
                yield new Operation.Unmap(domain(at), range(at));
            }
            case "attach" -> {
                at.allow("op", "requester", "domain");
                yield new Operation.Attach(requester(at), domain(at));
            }
            case "detach" -> {
                at.allow("op", "requester", "domain");
                yield new Operation.Detach(requester(at), domain(at));
            }
            case "invalidate" -> new Operation.Invalidate(scope(at));
            case "wait" -> {
                at.allow("op");
                yield new Operation.Wait();
            }
            case "dma" -> {
                at.allow("op", "requester", "iova", "access");
                yield new Operation.Dma(
                        requester(at), iova(at), at.child("access").oneOf(Access.class));
            }
            case "reclaim" -> {
                at.allow("op", "page");
                yield new Operation.Reclaim(new Page(at.child("page").number()));
            }
            default ->
                throw at.child("op")
                        .error("there is no operation " + at.child("op").text());
        };
    }

    private static Scope scope(Place at) {
        Granularity granularity = at.child("scope").oneOf(Granularity.class);
        switch (granularity) {
            case GLOBAL, CONTEXT_GLOBAL -> at.allow("op", "scope");
            case DOMAIN, CONTEXT_DOMAIN -> at.allow("op", "scope", "domain");
            case CONTEXT_REQUESTER -> at.allow("op", "scope", "requester");
            case PAGES -> at.allow("op", "scope", "domain", "iova", "mask", "leaf_only");
        }
        return switch (granularity) {
            case GLOBAL -> new Scope.Global();
            case DOMAIN -> new Scope.OfDomain(domain(at));
            case PAGES ->
                new Scope.Pages(
                        domain(at),
                        iova(at),
                        at.child("mask").integer(),
                        at.optional("leaf_only").map(Place::bool).orElse(false));
            case CONTEXT_GLOBAL -> new Scope.AllContexts();
            case CONTEXT_DOMAIN -> new Scope.ContextsOf(domain(at));
            case CONTEXT_REQUESTER -> new Scope.ContextOf(requester(at));
        };
    }

    private static Range range(Place at) {
        int skew = at.optional("skew").map(Place::integer).orElse(0);
        try {
            return new Range(iova(at), at.child("pages").number(), skew);
        } catch (IllegalArgumentException e) {
            throw at.error(e.getMessage());
        }
    }

    private static Domain domain(Place at) {
        return new Domain(at.child("domain").integer());
    }

    private static Requester requester(Place at) {
        return new Requester(at.child("requester").integer());
    }

    private static Iova iova(Place at) {
        return new Iova(at.child("iova").number());
    }
}
