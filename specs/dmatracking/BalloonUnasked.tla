--------------------------- MODULE BalloonUnasked ---------------------------
(***************************************************************************)
(* The balloon takes a page without a look at the table.                   *)
(* gitlab.com/qemu-project/qemu/-/commit/c65ee43315: vfio: Inhibit         *)
(* ballooning based on group attachment to a container: balloon and device *)
(* see different frames                                                    *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveInflate(p) ==
    /\ MayInflate(p)
    /\ balloon' = [balloon EXCEPT ![p] = "Granted"]
    /\ UNCHANGED <<tableVars, at, request, left, missing, asking, inUse, hostVars>>
=============================================================================
