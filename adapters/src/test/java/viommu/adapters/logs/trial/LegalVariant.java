package viommu.adapters.logs.trial;

import java.util.Optional;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.LogEvent.Fill;
import viommu.adapters.logs.LogEvent.GuestSubmit;
import viommu.adapters.logs.LogEvent.Hit;
import viommu.adapters.logs.LogEvent.Invalidation;
import viommu.conformance.Domain;
import viommu.conformance.Scope;

/** What is allowed and looks suspicious. */
enum LegalVariant {
    /** What was unmapped is used until its invalidation is complete. */
    HIT_WHILE_INVALIDATED {
        @Override
        Run into(Run run, int from) {
            for (int at = from; ; at = submission(run, at + 1)) {
                int done = Injection.submission(run, submission(run, at));
                Optional<Hit> stale = Injection.stale(run, submission(run, at), done);
                if (stale.isPresent()) {
                    return run.emulator(Run.inserted(done + 1, stale.get()));
                }
            }
        }
    },
    /** The emulator forgets of its own accord, and says so. */
    UNASKED_INVALIDATION {
        @Override
        Run into(Run run, int from) {
            int done = run.carriedOut(submission(run, from));
            return run.emulator(Run.inserted(
                    done - 1,
                    new Invalidation(run.emulator().get(done).at(), Optional.of(new Scope.OfDomain(new Domain(7)))),
                    new LogEvent.Completed(run.emulator().get(done).at())));
        }
    },
    /** An entry was evicted, and is walked anew. */
    EVICTION {
        @Override
        Run into(Run run, int from) {
            int at = Run.next(run.emulator(), run.carriedOut(submission(run, from)), e -> e instanceof Hit);
            Hit hit = (Hit) run.emulator().get(at);
            return run.emulator(Run.replaced(
                    at, new Fill(hit.at(), hit.requester(), hit.domain(), hit.iova() & ~0xfffL, hit.entry())));
        }
    },
    /** The guest's log begins later. */
    LATE_GUEST_LOG {
        @Override
        Run into(Run run, int from) {
            return run.guest(Run.without(0, from));
        }
    },
    /** So does the emulator's. */
    LATE_EMULATOR_LOG {
        @Override
        Run into(Run run, int from) {
            return run.emulator(Run.without(0, run.carriedOut(submission(run, from))));
        }
    },
    /** The guest's log ends sooner. */
    SHORT_GUEST_LOG {
        @Override
        Run into(Run run, int from) {
            return run.guest(Run.without(from, run.guest().size()));
        }
    },
    /** So does the emulator's. */
    SHORT_EMULATOR_LOG {
        @Override
        Run into(Run run, int from) {
            return run.emulator(Run.without(
                    run.carriedOut(submission(run, from)), run.emulator().size()));
        }
    };

    abstract Run into(Run run, int from);

    private static int submission(Run run, int from) {
        return Run.next(run.guest(), from, e -> e instanceof GuestSubmit);
    }
}
