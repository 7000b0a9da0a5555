package viommu.adapters.logs.join;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import viommu.adapters.logs.Leaf;
import viommu.adapters.logs.LogEvent;
import viommu.adapters.logs.check.Breach;
import viommu.adapters.logs.check.Describe;
import viommu.adapters.logs.check.Rule;
import viommu.adapters.logs.check.Tally;
import viommu.conformance.Access;

/** Holds what an emulator gives for a page against what the guest's table can have held there in a window. */
final class Verdicts {
    private static final int READ = 1;
    private static final int WRITE = 2;
    /** So many accusations of a page wait for the line that may explain them. */
    private static final int WAITING = 64;

    private final Tally tally;
    private final Shares shares = new Shares();

    Verdicts(Tally tally) {
        this.tally = tally;
    }

    Shares shares() {
        return shares;
    }

    /**
     * @param when the window that the value can be from
     * @param now by the guest's clock, when its log was read to
     */
    void judge(LogEvent event, long number, long entry, PageHistory page, Window when, String how, long now) {
        Leaf leaf = new Leaf(entry);
        List<Long> values = leaf.frames(number);
        List<Long> possible = new ArrayList<>(2);
        boolean always = false;
        boolean explained = false;
        for (Span span : page.spans) {
            if (span.touches(when)) {
                if (!possible.contains(span.value)) {
                    possible.add(span.value);
                }
                always |= span.fills(when);
                explained |= span.value == Span.ANY || values.contains(span.value);
            }
        }
        if (explained) {
            shares.count(possible.contains(Span.ANY) ? Integer.MAX_VALUE - 1 : possible.size(), !always);
            tally.kept(Rule.TRANSLATION_WAS_MAPPED);
            stillMapped(page, when);
            return;
        }
        if (!when.closed() || page.accusations.size() >= WAITING) {
            tally.unknown(Rule.TRANSLATION_WAS_MAPPED);
            return;
        }
        List<String> allowed = new ArrayList<>(possible.stream()
                .map(v -> Describe.address(v << LogEvent.PAGE_SHIFT))
                .toList());
        if (!always) {
            allowed.add("a fault");
        }
        Breach breach = new Breach(
                Rule.TRANSLATION_WAS_MAPPED,
                event,
                number,
                how + Describe.address(leaf.frame() << LogEvent.PAGE_SHIFT) + " for " + Describe.page(number),
                allowed);
        if (page.live() != null) {
            tally.broken(breach);
        } else {
            page.accusations.add(new Accusation(breach, values, when, now));
        }
    }

    /** A fault before cannot be of an unmap whose line is still to come: what was mapped then is there in a later window. */
    private void stillMapped(PageHistory page, Window when) {
        for (Iterator<Accusation> each = page.accusations.iterator(); each.hasNext(); ) {
            Accusation accusation = each.next();
            if (accusation.breach().rule() == Rule.FAULT_WAS_UNMAPPED
                    && accusation.window().isBefore(when)) {
                tally.broken(accusation.breach());
                each.remove();
            }
        }
    }

    void fault(LogEvent.EmulatorFault fault, long number, PageHistory page, Window window, long now) {
        Optional<Span> live = page.spans.stream()
                .filter(span -> span.value != Span.ANY && span.fills(window))
                .findFirst();
        if (!fault.missing() || !window.closed() || !page.known()) {
            tally.unknown(Rule.FAULT_WAS_UNMAPPED);
        } else if (live.isEmpty()) {
            tally.kept(Rule.FAULT_WAS_UNMAPPED);
        } else if (!permits(live.get(), fault)) {
            tally.unknown(Rule.FAULT_WAS_UNMAPPED);
        } else {
            Breach breach = new Breach(
                    Rule.FAULT_WAS_UNMAPPED,
                    fault,
                    number,
                    "a fault at " + Describe.page(number),
                    List.of(Describe.address(live.get().value << LogEvent.PAGE_SHIFT) + ", mapped by line "
                            + live.get().line + " of the guest's log"));
            if (live.get().clearLine != Span.STILL) {
                tally.broken(breach);
            } else {
                page.accusations.add(new Accusation(breach, List.of(Span.ANY), window, now));
            }
        }
    }

    private static boolean permits(Span span, LogEvent.EmulatorFault fault) {
        return fault.access()
                .filter(access -> (span.permissions & (access == Access.WRITE ? WRITE : READ)) != 0)
                .isPresent();
    }
}
