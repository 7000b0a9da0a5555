package viommu.ci.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code in a page of Markdown.
 *
 * @param line of the page where it begins, counted from 1
 * @param language as it stands after the fence; empty if there is none
 * @param source the file that a comment before it says it is from; empty if there is none
 */
record Block(int line, String language, String source, List<String> lines) {
    private static final Pattern SOURCE = Pattern.compile("<!-- from: (\\S+) -->");

    Block {
        lines = List.copyOf(lines);
    }

    String text() {
        return String.join("\n", lines);
    }

    /** The blocks of a page between fences. */
    static List<Block> of(List<String> page) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).startsWith("```")) {
                Matcher source = SOURCE.matcher(i == 0 ? "" : page.get(i - 1));
                List<String> lines = new ArrayList<>();
                int start = i;
                for (i++; !page.get(i).equals("```"); i++) {
                    lines.add(page.get(i));
                }
                blocks.add(new Block(
                        start + 1,
                        page.get(start).substring(3).strip(),
                        source.matches() ? source.group(1) : "",
                        lines));
            }
        }
        return blocks;
    }

    /** Its commands, a line each, those that a backslash continues as one; without lines that are only comments. */
    List<String> commands() {
        String joined = text().replaceAll("\\\\\\n\\s*", "");
        return joined.lines()
                .map(String::strip)
                .filter(command -> !command.isEmpty() && !command.startsWith("#"))
                .toList();
    }
}
