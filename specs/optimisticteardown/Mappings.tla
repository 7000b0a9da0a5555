------------------------------ MODULE Mappings ------------------------------
(***************************************************************************)
(* The mapping structure of the driver: what a look-up finds, and how      *)
(* users are counted.                                                      *)
(***************************************************************************)
EXTENDS OptimisticTeardownState

\* What can be taken by a map.
Reusable == {"Stale"} \cup IF Shared THEN {"Live"} ELSE {}

\* Whether a mapping serves a caller who asks for that: the same page, with the same permission.
Serves(v, w) == v = w

\* Whether a map on the CPU can take the mapping of the IOVA.
Matches(c, i) == mapping[i] \in Reusable /\ ioPageTable[i] # Nothing /\ Serves(ioPageTable[i], wish[c])

\* Whether what was found can still be taken: it was not locked in between.
StillMatches(c, i) == Matches(c, i)

UsersAfterReuse(i) == users[i] + 1

UsersAfterUnmap(i) == users[i] - 1
=============================================================================
