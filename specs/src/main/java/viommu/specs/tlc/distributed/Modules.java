package viommu.specs.tlc.distributed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import viommu.specs.tlc.TlcRun;

/** The modules of a run; those that TLC brings along are not among them. */
final class Modules {
    private final TlcRun run;
    private final Map<String, Optional<ModuleText>> texts = new HashMap<>();

    Modules(TlcRun run) {
        this.run = run;
    }

    /** In a module or one that it extends; empty also if two of them define it. */
    Optional<String> definition(String module, String name) {
        Set<String> bodies = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(module));
        while (!open.isEmpty()) {
            String next = open.pop();
            Optional<ModuleText> text = seen.add(next) ? text(next) : Optional.empty();
            text.ifPresent(t -> {
                t.definition(name).ifPresent(bodies::add);
                open.addAll(t.extended());
            });
        }
        return bodies.size() == 1 ? bodies.stream().findFirst() : Optional.empty();
    }

    private Optional<ModuleText> text(String module) {
        return texts.computeIfAbsent(module, name -> read(name).map(ModuleText::new));
    }

    private Optional<String> read(String module) {
        if (run.generated().containsKey(module)) {
            return Optional.of(run.generated().get(module));
        }
        Path file = run.module().resolveSibling(module + ".tla");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
