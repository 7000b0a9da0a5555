------------------------------ MODULE Contract ------------------------------
(***************************************************************************)
(* What any IOMMU owes, seen from outside: for each IOVA page the set of   *)
(* translations that a DMA may observe now. A fault (None) is one of them. *)
(*                                                                         *)
(* A value may be observed only if the I/O page table holds it, or if it   *)
(* could be observed before: what is gone never comes back by itself.      *)
(* Caches may drop an entry at any time. An invalidation that is complete  *)
(* leaves nothing but what the table holds then.                           *)
(*                                                                         *)
(* With Window the guest owns the rest: what it leaves observable after an *)
(* unmap is its own choice. Without, nothing but the caller's own page is  *)
(* observable as soon as map or unmap has returned.                        *)
(***************************************************************************)
CONSTANTS
    Iova,
    Window       \* whether a translation may outlive its unmap

VARIABLES
    granted,     \* [Iova -> page, None, or "Busy" inside map and unmap] what the caller was told
    table,       \* [Iova -> page or None] the I/O page table
    observable,  \* [Iova -> set of pages and None] what a DMA may observe now
    pending      \* IOVAs with an invalidation that is not complete

vars == <<granted, table, observable, pending>>

Kept(i) == granted[i] # "Busy" => Window \/ observable[i] \subseteq {granted[i]}

Init ==
    /\ \A i \in Iova : observable[i] = {table[i]}
    /\ pending = {}
    /\ \A i \in Iova : Kept(i)

Next ==
    \A i \in Iova :
        /\ observable'[i] \subseteq observable[i] \cup {table'[i]}
        /\ (i \in pending /\ i \notin pending') => observable'[i] = {table'[i]}
        /\ Kept(i)'

Spec == Init /\ [][Next]_vars
=============================================================================
