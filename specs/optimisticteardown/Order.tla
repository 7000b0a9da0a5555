------------------------------- MODULE Order --------------------------------
(***************************************************************************)
(* The pieces of a teardown in order, and what a CPU does afterwards.      *)
(***************************************************************************)
EXTENDS Pools

TeardownPieces == <<"ClearPte", "SubmitInvalidation", "AwaitCompletion", "Release">>

\* The CPU tears the mapping of the IOVA down.
Begin(c, i, why) ==
    /\ mapping' = [mapping EXCEPT ![i] = why]
    /\ hand' = [hand EXCEPT ![c] = i]
    /\ at' = [at EXCEPT ![c] = TeardownPieces[1]]

\* The CPU has nothing in its hands; the drainer looks for the next one.
Rest(c) ==
    /\ at' = [at EXCEPT ![c] = IF c \in drainers THEN "Drain" ELSE "Idle"]
    /\ hand' = [hand EXCEPT ![c] = None]

\* The CPU goes on with the next piece of its teardown.
GoOn(c) ==
    LET done == CHOOSE n \in DOMAIN TeardownPieces : TeardownPieces[n] = at[c]
    IN  IF done = Len(TeardownPieces)
        THEN Rest(c)
        ELSE at' = [at EXCEPT ![c] = TeardownPieces[done + 1]] /\ UNCHANGED hand
=============================================================================
