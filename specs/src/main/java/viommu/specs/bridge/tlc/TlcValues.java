package viommu.specs.bridge.tlc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tlc2.tool.TLCState;
import tlc2.value.IValue;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.ModelValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import viommu.model.state.Value;

/** TLC's values as ours. */
final class TlcValues {
    private TlcValues() {}

    /** The state as a record of its variables. */
    static Value.Rec state(TLCState state) {
        Map<String, Value> variables = new HashMap<>();
        state.getVals().forEach((name, value) -> variables.put(name.toString(), value(value)));
        return Value.rec(variables);
    }

    static Value value(IValue value) {
        if (value instanceof IntValue number) {
            return new Value.Int(number.val);
        }
        if (value instanceof BoolValue truth) {
            return new Value.Bool(truth.val);
        }
        if (value instanceof StringValue string) {
            return Value.name(string.val.toString());
        }
        if (value instanceof ModelValue model) {
            return Value.name(model.val.toString());
        }
        if (value instanceof TupleValue tuple) {
            return new Value.Seq(values(tuple.elems));
        }
        if (value instanceof RecordValue record) {
            Map<String, Value> fields = new HashMap<>();
            for (int i = 0; i < record.names.length; i++) {
                fields.put(record.names[i].toString(), value(record.values[i]));
            }
            return Value.rec(fields);
        }
        if (value instanceof FcnRcdValue function) {
            return function(function);
        }
        if (value instanceof SetEnumValue set) {
            return Value.set(values(set.elems.toArray()));
        }
        return lazy((tlc2.value.impl.Value) value);
    }

    private static List<Value> values(tlc2.value.impl.Value[] elements) {
        List<Value> values = new ArrayList<>(elements.length);
        for (tlc2.value.impl.Value element : elements) {
            values.add(value(element));
        }
        return List.copyOf(values);
    }

    private static Value function(FcnRcdValue function) {
        tlc2.value.impl.Value[] keys = function.getDomainAsValues();
        if (function.intv != null && function.intv.low == 1) {
            return new Value.Seq(values(function.values));
        }
        Map<Value, Value> entries = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            entries.put(value(keys[i]), value(function.values[i]));
        }
        return Value.fun(entries);
    }

    /** A function or set that TLC has not written out yet. */
    private static Value lazy(tlc2.value.impl.Value value) {
        tlc2.value.impl.Value function = value.toFcnRcd();
        if (function != null) {
            return value(function);
        }
        tlc2.value.impl.Value set = value.toSetEnum();
        if (set != null) {
            return value(set);
        }
        throw new IllegalArgumentException("no value that a model can hold: " + value);
    }
}
