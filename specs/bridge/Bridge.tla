------------------------------- MODULE Bridge -------------------------------
(***************************************************************************)
(* Two formulas that are true. When TLC runs with the classes of this      *)
(* project, both are overridden in Java: every state and every step that   *)
(* TLC finds is handed to the Java model, which must have it too. The root *)
(* module of such a run extends the root module of a protocol and this,    *)
(* and names any variable, so that the formulas are about states.          *)
(***************************************************************************)

\* For an invariant: the state is one of the model, an initial one is initial there.
StateInModel(variable) == TRUE

\* For an action constraint: the model has a step from the one state to the other.
StepInModel(variable, next) == TRUE
=============================================================================
