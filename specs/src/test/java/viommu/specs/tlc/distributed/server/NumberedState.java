package viommu.specs.tlc.distributed.server;

import java.util.Set;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.SymbolNode;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.value.IValue;
import util.UniqueString;

/** A state of TLC's with nothing but its place. */
final class NumberedState extends TLCState {
    private static final long serialVersionUID = 1L;

    NumberedState(long place) {
        uid = place;
    }

    @Override
    public TLCState bind(UniqueString name, IValue value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TLCState bind(SymbolNode id, IValue value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TLCState unbind(UniqueString name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public IValue lookup(UniqueString name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean containsKey(UniqueString name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TLCState copy() {
        throw new UnsupportedOperationException();
    }

    @Override
    public TLCState deepCopy() {
        throw new UnsupportedOperationException();
    }

    @Override
    public StateVec addToVec(StateVec states) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deepNormalize() {}

    @Override
    public long fingerPrint() {
        return uid;
    }

    @Override
    public boolean allAssigned() {
        return true;
    }

    @Override
    public Set<OpDeclNode> getUnassigned() {
        return Set.of();
    }

    @Override
    public TLCState createEmpty() {
        return new NumberedState(0);
    }

    @Override
    public String toString() {
        return "state at " + uid;
    }

    @Override
    public String toString(TLCState last) {
        return toString();
    }
}
