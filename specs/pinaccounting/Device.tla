------------------------------- MODULE Device -------------------------------
(***************************************************************************)
(* A device that is not trusted: it may translate any IOVA at any time.    *)
(* The IOTLB may drop an entry at any time.                                *)
(***************************************************************************)
EXTENDS PinAccountingState

\* A walk fills the IOTLB. Where nothing is mapped, or it is cached already, nothing changes.
Translate(d, i) ==
    /\ table[d, i] # None
    /\ iotlb[d, i] = None
    /\ iotlb' = [iotlb EXCEPT ![d, i] = table[d, i]]
    /\ UNCHANGED <<hostVars, recordVars, accountVars, task, table>>

Evict(d, i) ==
    /\ iotlb[d, i] # None
    /\ iotlb' = [iotlb EXCEPT ![d, i] = None]
    /\ UNCHANGED <<hostVars, recordVars, accountVars, task, table>>
=============================================================================
