package viommu.adapters.logs.trial;

import java.util.Optional;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.LogEvent.EmulatorFault;
import viommu.adapters.logs.LogEvent.Fill;
import viommu.adapters.logs.LogEvent.GuestMap;
import viommu.adapters.logs.LogEvent.GuestSubmit;
import viommu.adapters.logs.LogEvent.GuestUnmap;
import viommu.adapters.logs.LogEvent.Hit;
import viommu.adapters.logs.LogEvent.Invalidation;
import viommu.adapters.logs.LogEvent.Translation;
import viommu.conformance.Access;
import viommu.conformance.Scope;

/** What goes wrong in practice, put into the logs of a run in which nothing did. */
enum Injection {
    INVALIDATION_FORGOTTEN("the driver never submits an invalidation") {
        @Override
        Optional<Run> into(Run run, int at) {
            int done = submission(run, at);
            return done < 0 ? Optional.empty() : Optional.of(Injection.forgotten(run, at, done));
        }
    },
    INVALIDATION_SKIPPED("the emulator fetches a descriptor and does not carry it out") {
        @Override
        Optional<Run> into(Run run, int at) {
            int done = submission(run, at);
            return done < 0 ? Optional.empty() : Optional.of(run.emulator(Run.without(done, done + 1)));
        }
    },
    INVALIDATION_VANISHED("the emulator's log has nothing of one, not even its wait") {
        @Override
        Optional<Run> into(Run run, int at) {
            int done = submission(run, at);
            return done < 0 ? Optional.empty() : Optional.of(run.emulator(Run.without(done - 1, done + 3)));
        }
    },
    DRIVER_NARROWS("the driver submits a mask that is too small by one") {
        @Override
        Optional<Run> into(Run run, int at) {
            int done = submission(run, at);
            Optional<Scope> narrow =
                    done < 0 ? Optional.empty() : narrowed(run.emulator().get(done));
            return narrow.map(scope -> run.guest(
                            Run.replaced(at, new GuestSubmit(run.guest().get(at).at(), "dmar0", Optional.of(scope))))
                    .emulator(Run.replaced(
                            done, new Invalidation(run.emulator().get(done).at(), Optional.of(scope))))
                    .emulator(Run.replaced(
                            done - 1,
                            new LogEvent.Descriptor(run.emulator().get(done - 1).at(), Optional.of(scope)))));
        }
    },
    EMULATOR_NARROWS("the emulator takes a mask for one less") {
        @Override
        Optional<Run> into(Run run, int at) {
            int done = submission(run, at);
            Optional<Scope> narrow =
                    done < 0 ? Optional.empty() : narrowed(run.emulator().get(done));
            return narrow.map(scope -> run.emulator(
                    Run.replaced(done, new Invalidation(run.emulator().get(done).at(), Optional.of(scope)))));
        }
    },
    INVALIDATION_LATE("the driver submits it only after the IOVA is mapped anew") {
        @Override
        Optional<Run> into(Run run, int at) {
            int done = submission(run, at);
            if (done < 0) {
                return Optional.empty();
            }
            Scope scope = ((GuestSubmit) run.guest().get(at)).scope().orElseThrow();
            int unmap = Run.last(run.guest(), at, e -> e instanceof GuestUnmap);
            long page = unmap < 0 ? -1 : LogEvent.page(((GuestUnmap) run.guest().get(unmap)).iova());
            int reuse = Run.next(run.guest(), at, e -> e instanceof GuestMap map && LogEvent.page(map.iova()) == page);
            int nextSubmission = Run.next(run.guest(), at + 1, e -> e instanceof GuestSubmit);
            int nextDone = Run.next(run.emulator(), done + 1, Run::invalidates);
            return reuse < 0 || nextSubmission < reuse || nextDone < 0 || !Run.covers(scope, page)
                    ? Optional.empty()
                    : Optional.of(run.guest(Run.moved(at, at + 1, reuse + 1))
                            .emulator(Run.moved(done - 1, done + 3, nextDone - 1)));
        }
    },
    OLDER_HIT("a hit gives an address that the page was mapped to before") {
        @Override
        Optional<Run> into(Run run, int at) {
            return emulator(run, at) instanceof Hit hit
                    ? older(run, at, hit.iova(), hit.entry())
                            .map(entry -> run.emulator(Run.replaced(
                                            at, new Hit(hit.at(), hit.requester(), hit.domain(), hit.iova(), entry)))
                                    .emulator(translated(run, at, entry)))
                    : Optional.empty();
        }
    },
    OTHER_DOMAIN_HIT("a hit is in another domain") {
        @Override
        Optional<Run> into(Run run, int at) {
            return emulator(run, at) instanceof Hit hit
                    ? Optional.of(run.emulator(Run.replaced(
                            at, new Hit(hit.at(), hit.requester(), hit.domain() + 1, hit.iova(), hit.entry()))))
                    : Optional.empty();
        }
    },
    STALE_HIT("what was unmapped and invalidated is hit again") {
        @Override
        Optional<Run> into(Run run, int at) {
            int done = submission(run, at);
            Optional<Hit> stale = done < 0 ? Optional.empty() : Injection.stale(run, at, done);
            return stale.map(hit -> run.emulator(Run.inserted(done + 3, hit)));
        }
    },
    OLDER_WALK("a walk gives an address that the page was mapped to before") {
        @Override
        Optional<Run> into(Run run, int at) {
            return emulator(run, at) instanceof Fill fill
                    ? older(run, at, fill.iova(), fill.entry()).map(entry -> walked(run, at, fill, entry))
                    : Optional.empty();
        }
    },
    OTHER_TRANSLATION("an access is translated by another entry than was hit") {
        @Override
        Optional<Run> into(Run run, int at) {
            return emulator(run, at) instanceof Translation t
                    ? Optional.of(run.emulator(Run.replaced(
                            at, new Translation(t.at(), t.requester(), t.iova(), t.address() + 0x1000, t.mask()))))
                    : Optional.empty();
        }
    },
    FAULT_OF_MAPPED("an access to what is mapped faults") {
        @Override
        Optional<Run> into(Run run, int at) {
            return emulator(run, at) instanceof Hit hit
                    ? Optional.of(run.emulator(Run.inserted(
                            at + 2,
                            new EmulatorFault(hit.at(), hit.requester(), hit.iova(), Optional.of(Access.WRITE), true))))
                    : Optional.empty();
        }
    },
    MAP_OVER_MAP("a page is mapped that is mapped already") {
        @Override
        Optional<Run> into(Run run, int at) {
            return guest(run, at) instanceof GuestMap map
                    ? Optional.of(run.guest(
                            Run.inserted(at + 1, new GuestMap(map.at(), map.iova(), 4096, map.address() + 0x10_0000))))
                    : Optional.empty();
        }
    },
    PART_UNMAPPED("an unmap ends in the middle of a mapping") {
        @Override
        Optional<Run> into(Run run, int at) {
            return guest(run, at) instanceof GuestUnmap unmap
                    ? several(run, at, unmap).map(map -> shortened(run, at, unmap, map.iova() + 4096 - unmap.iova()))
                    : Optional.empty();
        }
    },
    MAPPING_LEFT("the last of several mappings stays mapped") {
        @Override
        Optional<Run> into(Run run, int at) {
            return guest(run, at) instanceof GuestUnmap unmap
                            && unmap.bytes() > 4096
                            && several(run, at, unmap).isEmpty()
                    ? Optional.of(shortened(run, at, unmap, unmap.bytes() - 4096))
                    : Optional.empty();
        }
    };

    private final String sentence;

    Injection(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** The run with it at that place of the log that it is about; empty if it cannot be there. */
    abstract Optional<Run> into(Run run, int at);

    /** Whether the place is one in the guest's log. */
    boolean ofGuest() {
        return switch (this) {
            case OLDER_HIT, OTHER_DOMAIN_HIT, OLDER_WALK, OTHER_TRANSLATION, FAULT_OF_MAPPED -> false;
            default -> true;
        };
    }

    private static LogEvent guest(Run run, int at) {
        return run.guest().get(at);
    }

    private static LogEvent emulator(Run run, int at) {
        return run.emulator().get(at);
    }

    /** Where the emulator carries out the submission at that place; -1 if there is none. */
    static int submission(Run run, int at) {
        return guest(run, at) instanceof GuestSubmit ? run.carriedOut(at) : -1;
    }

    private static Run forgotten(Run run, int at, int done) {
        return run.guest(Run.without(at, at + 1)).emulator(Run.without(done - 1, done + 3));
    }

    private static Optional<Scope> narrowed(LogEvent event) {
        return ((Invalidation) event)
                .scope()
                .filter(scope -> scope instanceof Scope.Pages pages && pages.mask() > 0)
                .map(scope -> (Scope.Pages) scope)
                .map(p -> new Scope.Pages(p.domain(), p.iova(), p.mask() - 1, p.leafOnly()));
    }

    /** Another value that the emulator filled for the page before. */
    private static Optional<Long> older(Run run, int at, long iova, long entry) {
        int fill = Run.last(
                run.emulator(),
                at,
                e -> e instanceof Fill f && LogEvent.page(f.iova()) == LogEvent.page(iova) && f.entry() != entry);
        return fill < 0 ? Optional.empty() : Optional.of(((Fill) run.emulator().get(fill)).entry());
    }

    /** The translation that follows agrees with the entry. */
    private static java.util.function.UnaryOperator<java.util.List<LogEvent>> translated(Run run, int at, long entry) {
        Translation t = (Translation) run.emulator().get(at + 1);
        return Run.replaced(at + 1, new Translation(t.at(), t.requester(), t.iova(), entry & ~0xfffL, t.mask()));
    }

    /** And so do the hits until it is filled again. */
    private static Run walked(Run run, int at, Fill fill, long entry) {
        return run.emulator(events -> {
            events.set(at, new Fill(fill.at(), fill.requester(), fill.domain(), fill.iova(), entry));
            for (int i = at + 1; i < events.size(); i++) {
                LogEvent event = events.get(i);
                if (event instanceof Fill next && LogEvent.page(next.iova()) == LogEvent.page(fill.iova())) {
                    break;
                } else if (event instanceof Hit h && LogEvent.page(h.iova()) == LogEvent.page(fill.iova())) {
                    events.set(i, new Hit(h.at(), h.requester(), h.domain(), h.iova(), entry));
                } else if (event instanceof Translation t && LogEvent.page(t.iova()) == LogEvent.page(fill.iova())) {
                    events.set(i, new Translation(t.at(), t.requester(), t.iova(), entry & ~0xfffL, t.mask()));
                }
            }
            return events;
        });
    }

    /** A hit of what the guest unmapped last before it submits, if the emulator had filled it. */
    static Optional<Hit> stale(Run run, int at, int done) {
        int unmap = Run.last(run.guest(), at, e -> e instanceof GuestUnmap);
        long page = unmap < 0 ? -1 : LogEvent.page(((GuestUnmap) run.guest().get(unmap)).iova());
        int fill = Run.last(run.emulator(), done, e -> e instanceof Fill f && LogEvent.page(f.iova()) == page);
        if (fill < 0) {
            return Optional.empty();
        }
        Fill was = (Fill) run.emulator().get(fill);
        return Optional.of(
                new Hit(run.emulator().get(done).at(), was.requester(), was.domain(), was.iova(), was.entry()));
    }

    /** The last mapping of several pages that is unmapped there. */
    private static Optional<GuestMap> several(Run run, int at, GuestUnmap unmap) {
        int map = Run.last(
                run.guest(),
                at,
                e -> e instanceof GuestMap m
                        && m.bytes() > 4096
                        && m.iova() >= unmap.iova()
                        && m.iova() < unmap.iova() + unmap.bytes());
        int before = Run.last(run.guest(), at, e -> e instanceof GuestUnmap u && u.iova() == unmap.iova());
        return map < 0 || map < before
                ? Optional.empty()
                : Optional.of((GuestMap) run.guest().get(map));
    }

    private static Run shortened(Run run, int at, GuestUnmap unmap, long bytes) {
        return run.guest(Run.replaced(at, new GuestUnmap(unmap.at(), unmap.iova(), bytes, bytes)));
    }
}
