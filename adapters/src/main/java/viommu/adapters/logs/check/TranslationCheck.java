package viommu.adapters.logs.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import viommu.adapters.logs.Leaf;
import viommu.adapters.logs.LogEvent;

/** Holds an emulator's translations against the entry that the same thread has filled or hit just before. */
public final class TranslationCheck implements LogCheck {
    private final Tally tally;
    private final Map<Integer, Used> used = new HashMap<>();

    private record Used(int requester, long page, long entry) {}

    public TranslationCheck(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void take(LogEvent event) {
        int thread = event.at().thread();
        if (event instanceof LogEvent.Hit hit) {
            used.put(thread, new Used(hit.requester(), LogEvent.page(hit.iova()), hit.entry()));
        } else if (event instanceof LogEvent.Fill fill) {
            used.put(thread, new Used(fill.requester(), LogEvent.page(fill.iova()), fill.entry()));
        } else if (event instanceof LogEvent.Translation translation) {
            translation(translation, used.remove(thread));
        }
    }

    private void translation(LogEvent.Translation translation, Used entry) {
        long page = LogEvent.page(translation.iova());
        if (entry == null
                || entry.requester() != translation.requester()
                || ((entry.page() ^ page) & ~LogEvent.page(translation.mask())) != 0) {
            tally.unknown(Rule.TRANSLATION_IS_THE_ENTRY);
            return;
        }
        long offset = translation.iova() & translation.mask() & ~0xfffL;
        long whole = new Leaf(entry.entry()).frame() << LogEvent.PAGE_SHIFT & ~translation.mask();
        if ((translation.address() & ~0xfffL) == whole || (translation.address() & ~0xfffL) == (whole | offset)) {
            tally.kept(Rule.TRANSLATION_IS_THE_ENTRY);
        } else {
            tally.broken(new Breach(
                    Rule.TRANSLATION_IS_THE_ENTRY,
                    translation,
                    page,
                    Describe.page(page) + " is translated to " + Describe.address(translation.address()),
                    List.of(Describe.entry(entry.entry()))));
        }
    }

    @Override
    public void end() {
        // Every line was judged when it came.
    }
}
