----------------------------- MODULE PinWorker ------------------------------
(***************************************************************************)
(* The host's pin worker: serves one request of a guest CPU after the      *)
(* other.                                                                  *)
(***************************************************************************)
EXTENDS DmaTrackingState

\* Whether the worker can take the lock.
CanLock == lock = "Nobody"

LockForPin(c) ==
    /\ pinner.at = "Idle"
    /\ c \in asking
    /\ CanLock
    /\ lock' = "Pinner"
    /\ pinner' = [at |-> "Test", cpu |-> c, left |-> missing[c]]
    /\ UNCHANGED <<tableVars, guestVars, unpinner, unpinList, ioTable, vfioPins, owner>>

\* On with the next page.
NextPage ==
    LET others == pinner.left \ {First(pinner.left)}
    IN  pinner' = [pinner EXCEPT !.left = others, !.at = IF others = {} THEN "Answer" ELSE "Test"]

TestBeforePin ==
    /\ pinner.at = "Test"
    /\ IF First(pinner.left) \in pinned THEN NextPage ELSE pinner' = [pinner EXCEPT !.at = "Map"]
    /\ UNCHANGED <<tableVars, guestVars, lock, unpinner, unpinList, ioTable, vfioPins, owner>>

\* VFIO faults the page in, pins and maps it; what is mapped already stays as it is. A failure does not end the request.
VfioMap(ok) ==
    LET p == First(pinner.left)
    IN  /\ pinner.at = "Map"
        /\ IF ok
           THEN /\ vfioPins' = vfioPins \cup {p}
                /\ ioTable' = ioTable \cup {p}
                /\ owner' = [owner EXCEPT ![p] = "Guest"]
                /\ pinner' = [pinner EXCEPT !.at = "Set"]
           ELSE /\ NextPage
                /\ UNCHANGED <<ioTable, vfioPins, owner>>
        /\ UNCHANGED <<tableVars, guestVars, lock, unpinner, unpinList>>

\* Where only the balloon unpins there is no list.
SetPinned ==
    LET p == First(pinner.left)
    IN  /\ pinner.at = "Set"
        /\ pinned' = pinned \cup {p}
        /\ unpinList' = IF Unpinning = "Balloon" THEN unpinList ELSE unpinList \cup {p}
        /\ NextPage
        /\ UNCHANGED <<count, accessed, guestVars, lock, unpinner, ioTable, vfioPins, owner>>

\* Lets go of the lock, and answers whatever became of the request.
Answer ==
    /\ pinner.at = "Answer"
    /\ lock' = "Nobody"
    /\ asking' = asking \ {pinner.cpu}
    /\ pinner' = IdlePinner
    /\ UNCHANGED <<tableVars, at, request, left, missing, inUse, balloon>>
    /\ UNCHANGED <<unpinner, unpinList, ioTable, vfioPins, owner>>
=============================================================================
