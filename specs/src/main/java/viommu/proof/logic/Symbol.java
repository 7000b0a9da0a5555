package viommu.proof.logic;

import java.util.List;

/** A named part of a state: a function, or a relation. A variable of the specification has the same name here. */
public sealed interface Symbol permits Function, Relation {

    /** How its value comes about. */
    enum Kind {
        /** A variable of the specification, or a part of one. */
        VARIABLE,
        /** History that proofs need and the specification does not have. */
        GHOST,
        /** The same in every state. */
        CONSTANT
    }

    String name();

    Kind kind();

    List<Sort> arguments();
}
