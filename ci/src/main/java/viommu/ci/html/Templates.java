package viommu.ci.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;

/** The templates, compiled with the program; what is put into them is escaped for the place where it stands. */
public final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Templates() {}

    /**
     * The page.
     *
     * @param template such as {@code report.jte}
     * @param view its only parameter
     */
    public static String render(String template, Object view) {
        TemplateOutput output = new StringOutput();
        ENGINE.render(template, view, output);
        return output.toString();
    }
}
