---------------------------- MODULE UncheckedPin ----------------------------
(***************************************************************************)
(* A CPU takes the answer to its request for a success.                    *)
(* ChromiumOS kernel/dma/coiommu.c, pin_page: derived from its second      *)
(* look, is_page_pinned: no published case is known                        *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveRecheck(c) ==
    /\ at[c] = "Recheck"
    /\ c \notin asking
    /\ Succeed(c)
    /\ UNCHANGED <<tableVars, request, asking, balloon, hostVars>>
=============================================================================
