package viommu.conformance.reference;

import java.util.Optional;
import java.util.Set;
import viommu.conformance.Domain;
import viommu.conformance.FaultReport;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.Requester;
import viommu.conformance.Scope;
import viommu.conformance.Status;
import viommu.conformance.Subject;

/** One mistake each: a correct IOMMU of which one step is replaced, and the clauses that this can break. */
public enum SeededDefect {
    GLOBAL_INVALIDATION_IS_IGNORED(ReferenceCapabilities.QUEUED, "InvalidationForgets") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                void forgetAll() {}
            };
        }
    },
    DOMAIN_INVALIDATION_IS_IGNORED(ReferenceCapabilities.REGISTERS, "InvalidationForgets") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                void forgetDomain(Domain domain) {}
            };
        }
    },
    PAGE_INVALIDATION_IS_IGNORED(ReferenceCapabilities.QUEUED, "InvalidationForgets") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                void forgetPages(Scope.Pages pages) {}
            };
        }
    },
    MASK_IS_IGNORED(ReferenceCapabilities.REGISTERS, "InvalidationForgets") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                void forgetPages(Scope.Pages pages) {
                    super.forgetPages(new Scope.Pages(pages.domain(), pages.iova(), 0, pages.leafOnly()));
                }
            };
        }
    },
    MASK_STARTS_AT_THE_ADDRESS(ReferenceCapabilities.REGISTERS, "InvalidationForgets") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                void forgetPages(Scope.Pages pages) {
                    long from = pages.iova().page();
                    long end = pages.range().end();
                    iotlb.drop(line -> line.domain().equals(pages.domain()) && line.overlaps(from, end));
                    forgetWays(pages.domain(), from, end);
                }
            };
        }
    },
    PAGE_INVALIDATION_MISSES_SUPERPAGES(ReferenceCapabilities.QUEUED, "InvalidationForgets") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                void forgetPages(Scope.Pages pages) {
                    iotlb.drop(line -> line.domain().equals(pages.domain())
                            && pages.range()
                                    .contains(line.translation()
                                            .map(Translation::first)
                                            .orElse(line.iova())));
                    forgetWays(
                            pages.domain(),
                            pages.range().first().page(),
                            pages.range().end());
                }
            };
        }
    },
    TABLES_ABOVE_ARE_KEPT(ReferenceCapabilities.QUEUED, "InvalidationForgets") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                void forgetWays(Domain domain, long from, long end) {}
            };
        }
    },
    WAIT_COMES_TOO_EARLY(ReferenceCapabilities.QUEUED, "InvalidationForgets", "ContextForgets") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                Observation await() {
                    return Observation.done();
                }
            };
        }
    },
    WAIT_NEVER_COMPLETES(ReferenceCapabilities.QUEUED, "WaitsComplete") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                Observation await() {
                    return new Observation.TimedOut();
                }
            };
        }
    },
    NOT_PRESENT_IS_CACHED(ReferenceCapabilities.REGISTERS, "NotPresentIsNotCached") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                boolean cachesNotPresent() {
                    return true;
                }
            };
        }
    },
    MAP_INVALIDATION_IS_IGNORED(ReferenceCapabilities.EMULATED, "InvalidationForgets") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                void forgetPages(Scope.Pages pages) {
                    iotlb.drop(line -> line.domain().equals(pages.domain())
                            && line.translation().isPresent()
                            && line.overlaps(
                                    pages.range().first().page(), pages.range().end()));
                    forgetWays(
                            pages.domain(),
                            pages.range().first().page(),
                            pages.range().end());
                }
            };
        }
    },
    PERMISSIONS_ARE_IGNORED(ReferenceCapabilities.QUEUED, "PermissionsHold") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                boolean permits(Translation translation, Operation.Dma dma) {
                    return true;
                }
            };
        }
    },
    WRITE_NEEDS_READ_TOO(ReferenceCapabilities.QUEUED, "MappedIsReached") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                boolean permits(Translation translation, Operation.Dma dma) {
                    return super.permits(translation, dma)
                            && translation.permission().permits(viommu.conformance.Access.READ);
                }
            };
        }
    },
    SUPERPAGE_LOSES_OFFSET(ReferenceCapabilities.QUEUED, "SuperpageKeepsOffset") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                Page target(Translation translation, Iova iova) {
                    return translation.page();
                }
            };
        }
    },
    WRONG_PAGE_IS_REACHED(ReferenceCapabilities.QUEUED, "NothingIsInvented", "SuperpageKeepsOffset") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                Page target(Translation translation, Iova iova) {
                    return new Page(translation.target(iova).number() + 1);
                }
            };
        }
    },
    CACHE_IS_SHARED_BY_ALL(
            ReferenceCapabilities.BROKEN_BEFORE_MADE, "DomainsAreSeparate", "DetachedIsRefused", "ContextForgets") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                boolean hits(Iotlb.Line line, Operation.Dma dma, Optional<Domain> domain) {
                    return line.covers(dma.iova());
                }
            };
        }
    },
    DETACHED_PASSES_THROUGH(ReferenceCapabilities.QUEUED, "DetachedIsRefused") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                Observation refuseDetached(Operation.Dma dma) {
                    return Observation.reached(new Page(dma.iova().page()));
                }
            };
        }
    },
    GLOBAL_CONTEXT_INVALIDATION_IS_IGNORED(ReferenceCapabilities.REGISTERS, "ContextForgets") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                void forgetContexts() {}
            };
        }
    },
    DOMAIN_CONTEXT_INVALIDATION_IS_IGNORED(ReferenceCapabilities.QUEUED, "ContextForgets") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                void forgetContextsOf(Domain domain) {}
            };
        }
    },
    REQUESTER_CONTEXT_INVALIDATION_IS_IGNORED(ReferenceCapabilities.BROKEN_BEFORE_MADE, "ContextForgets") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                void forgetContextOf(Requester requester) {}
            };
        }
    },
    REFUSAL_IS_NOT_REPORTED(ReferenceCapabilities.QUEUED, "RefusalIsReported") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                Observation refuseDetached(Operation.Dma dma) {
                    return Observation.refused();
                }
            };
        }
    },
    REPORT_NAMES_ANOTHER_REQUESTER(ReferenceCapabilities.QUEUED, "ReportIsTrue") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                Observation refuse(Operation.Dma dma) {
                    return new Observation.Refused(Optional.of(new FaultReport(new Requester(0), dma.iova())));
                }
            };
        }
    },
    SUCCESS_IS_REPORTED(ReferenceCapabilities.QUEUED, "LandedIsNotReported") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                Observation reach(Operation.Dma dma, Page page) {
                    return new Observation.Reached(page, Optional.of(new FaultReport(dma.requester(), dma.iova())));
                }
            };
        }
    },
    CACHED_FRAMES_ARE_NOT_PINNED(ReferenceCapabilities.EMULATED, "TakenIsOutOfReach") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                boolean cached(Page page) {
                    return false;
                }
            };
        }
    },
    MAPPED_FRAMES_ARE_NOT_PINNED(ReferenceCapabilities.EMULATED, "ReachableIsNotTaken") {
        @Override
        public Subject subject() {
            return new ReferenceIommu(capabilities()) {
                @Override
                boolean mapped(Page page) {
                    return false;
                }
            };
        }
    },
    UNMAP_REQUEST_KEEPS_THE_CACHE(ReferenceCapabilities.REQUESTS, "InvalidationForgets") {
        @Override
        public Subject subject() {
            return new RequestIommu(capabilities()) {
                @Override
                void forget(Operation.Unmap unmap) {}
            };
        }
    },
    DETACH_REQUEST_KEEPS_THE_CACHE(ReferenceCapabilities.REQUESTS, "ContextForgets", "InvalidationForgets") {
        @Override
        public Subject subject() {
            return new RequestIommu(capabilities()) {
                @Override
                void forget(Requester requester) {}
            };
        }
    },
    REATTACHMENT_EMPTIES_THE_DOMAIN(ReferenceCapabilities.REQUESTS, "MappedIsReached", "StatusTells") {
        @Override
        public Subject subject() {
            return new RequestIommu(capabilities()) {
                @Override
                void attachAgain(Operation.Attach attach) {
                    move(attach);
                }
            };
        }
    },
    OVERLAP_IS_ACCEPTED(ReferenceCapabilities.REQUESTS, "StatusTells") {
        @Override
        public Subject subject() {
            return new RequestIommu(capabilities()) {
                @Override
                Status overlapping(Operation.Map map) {
                    add(map);
                    return Status.OK;
                }
            };
        }
    },
    REFUSED_UNMAP_TAKES_EFFECT(ReferenceCapabilities.REQUESTS, "RefusedRequestChangesNothing") {
        @Override
        public Subject subject() {
            return new RequestIommu(capabilities()) {
                @Override
                Status cutting(Operation.Unmap unmap) {
                    remove(unmap);
                    return Status.RANGE;
                }
            };
        }
    };

    private final ReferenceCapabilities kind;
    private final Set<String> clauses;

    SeededDefect(ReferenceCapabilities kind, String... clauses) {
        this.kind = kind;
        this.clauses = Set.of(clauses);
    }

    /** The IOMMU with the mistake. */
    public abstract Subject subject();

    /** The same without. */
    public Subject correct() {
        return kind.subject();
    }

    /** The names of the clauses, one of which a violation names. */
    public Set<String> clauses() {
        return clauses;
    }

    final viommu.conformance.Capabilities capabilities() {
        return kind.capabilities();
    }
}
