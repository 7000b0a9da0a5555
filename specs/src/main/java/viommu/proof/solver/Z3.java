package viommu.proof.solver;

import com.microsoft.z3.Context;
import com.microsoft.z3.FuncDecl;
import com.microsoft.z3.Model;
import com.microsoft.z3.Params;
import com.microsoft.z3.Version;
import com.microsoft.z3.Z3Exception;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Z3 in this process. Every script is asked on its own, so that no answer depends on those before it. */
public final class Z3 implements Solver {

    @Override
    public Answer ask(Script script, Duration limit, int seed) {
        try (Context context = new Context()) {
            com.microsoft.z3.Solver solver = context.mkSolver();
            Params params = context.mkParams();
            params.add("timeout", Math.toIntExact(limit.toMillis()));
            params.add("random_seed", seed);
            solver.setParameters(params);
            solver.add(context.parseSMTLIB2String(script.text(), null, null, null, null));
            return switch (solver.check()) {
                case UNSATISFIABLE -> new Answer.Unsatisfiable();
                case SATISFIABLE -> new Answer.Satisfiable(values(solver.getModel()));
                case UNKNOWN -> new Answer.Unknown(solver.getReasonUnknown());
            };
        } catch (Z3Exception e) {
            return new Answer.Unknown("z3 failed: " + e.getMessage());
        }
    }

    private static Map<String, String> values(Model model) {
        Map<String, String> values = new HashMap<>();
        for (FuncDecl<?> constant : model.getConstDecls()) {
            values.put(
                    constant.getName().toString(),
                    model.getConstInterp(constant).toString());
        }
        return values;
    }

    @Override
    public String version() {
        return "Z3 " + Version.getFullVersion();
    }
}
