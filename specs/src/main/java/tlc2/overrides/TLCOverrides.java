package tlc2.overrides;

import viommu.specs.bridge.tlc.BridgeOperators;

/** TLC looks for a class of this name on its class path and asks it for the classes that override operators. */
public final class TLCOverrides implements ITLCOverrides {

    @Override
    @SuppressWarnings("rawtypes") // the signature is TLC's
    public Class[] get() {
        return new Class[] {BridgeOperators.class};
    }
}
