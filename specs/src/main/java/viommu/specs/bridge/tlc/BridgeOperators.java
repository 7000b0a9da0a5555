package viommu.specs.bridge.tlc;

import tla2sany.semantic.ExprOrOpArgNode;
import tlc2.overrides.Evaluation;
import tlc2.tool.TLCState;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.Tool;
import tlc2.util.Context;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.Value;

/** The formulas of {@code Bridge.tla}, in Java. TLC calls them by reflection, for each state and each step that it finds. */
public final class BridgeOperators {
    private BridgeOperators() {}

    @Evaluation(definition = "StateInModel", module = "Bridge", minLevel = 1, warn = false)
    public static Value state(
            Tool tool,
            ExprOrOpArgNode[] arguments,
            Context context,
            TLCState state,
            TLCState next,
            int control,
            CostModel costs) {
        Recorder.THE_ONE.state(state);
        return BoolValue.ValTrue;
    }

    @Evaluation(definition = "StepInModel", module = "Bridge", minLevel = 2, warn = false)
    public static Value edge(
            Tool tool,
            ExprOrOpArgNode[] arguments,
            Context context,
            TLCState state,
            TLCState next,
            int control,
            CostModel costs) {
        return Recorder.THE_ONE.edge(state, next) ? BoolValue.ValTrue : BoolValue.ValFalse;
    }
}
