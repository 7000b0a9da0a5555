package viommu.adapters.logs.check;

import viommu.conformance.Scope;

/** What invalidations cover. */
public final class Scopes {
    private Scopes() {}

    /** Whether it makes translations forgotten; those of context entries alone do not. */
    public static boolean ofTranslations(Scope scope) {
        return scope instanceof Scope.Global || scope instanceof Scope.OfDomain || scope instanceof Scope.Pages;
    }

    /** The same without what one of the logs does not say: whether only leaf entries are meant. */
    public static Scope plain(Scope scope) {
        return scope instanceof Scope.Pages pages
                ? new Scope.Pages(pages.domain(), pages.range().first(), pages.mask(), false)
                : scope;
    }

    /** Whether what is asked for is invalidated; more may be. */
    public static boolean covers(Scope done, Scope asked) {
        if (done instanceof Scope.Global) {
            return true;
        }
        if (done instanceof Scope.OfDomain one) {
            return asked.equals(one)
                    || asked instanceof Scope.Pages pages && pages.domain().equals(one.domain());
        }
        return done instanceof Scope.Pages some
                && asked instanceof Scope.Pages pages
                && some.domain().equals(pages.domain())
                && some.range().first().page() <= pages.range().first().page()
                && some.range().end() >= pages.range().end();
    }
}
