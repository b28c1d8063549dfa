namespace Acquisitieloket.Core.Leads;

/// <summary>Where a lead is. Up to 8 the main line in order, from 20 the side states. Numbers are stored; never renumber.</summary>
public enum LeadStage
{
    New = 1,
    Qualified = 2,
    Matching = 3,
    Proposal = 4,
    Negotiation = 5,
    Reservation = 6,
    Verifying = 7,
    Established = 8,
    OnHold = 20,
    NotAccommodated = 21,
    Lost = 22,
    Withdrawn = 23,
    Referred = 24,
}
