package viommu.conformance.campaign;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.Requester;

/** The numbers in a schedule that mean the same kind of thing, and the schedule with other numbers. */
enum Numbering {
    REQUESTERS {
        @Override
        Rewriting rewriting(LongUnaryOperator change) {
            return new Rewriting() {
                @Override
                Requester of(Requester requester) {
                    return new Requester((int) change.applyAsLong(requester.id()));
                }
            };
        }
    },
    DOMAINS {
        @Override
        Rewriting rewriting(LongUnaryOperator change) {
            return new Rewriting() {
                @Override
                Domain of(Domain domain) {
                    return new Domain((int) change.applyAsLong(domain.id()));
                }
            };
        }
    },
    IOVAS {
        @Override
        Rewriting rewriting(LongUnaryOperator change) {
            return new Rewriting() {
                @Override
                Iova of(Iova iova) {
                    return new Iova(change.applyAsLong(iova.page()));
                }
            };
        }
    },
    PAGES {
        @Override
        Rewriting rewriting(LongUnaryOperator change) {
            return new Rewriting() {
                @Override
                Page of(Page page) {
                    return new Page(change.applyAsLong(page.number()));
                }
            };
        }
    };

    abstract Rewriting rewriting(LongUnaryOperator change);

    SortedSet<Long> numbers(List<Operation> schedule) {
        SortedSet<Long> numbers = new TreeSet<>();
        renumbered(schedule, number -> {
            numbers.add(number);
            return number;
        });
        return numbers;
    }

    List<Operation> renumbered(List<Operation> schedule, LongUnaryOperator change) {
        Rewriting rewriting = rewriting(change);
        return schedule.stream().map(rewriting::of).toList();
    }
}
