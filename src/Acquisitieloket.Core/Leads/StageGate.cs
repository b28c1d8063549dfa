namespace Acquisitieloket.Core.Leads;

/// <summary>One thing that a stage asks of a lead, or of the change that brings it there.</summary>
public enum StageGate
{
    CompanyReached,
    Activity,
    Area,
    Matched,
    Shortlisted,
    ProposalSent,
    InterestShown,
    Site,
    /// <summary>Someone put the establishment forward to be verified.</summary>
    PutForward,
    /// <summary>What is verified is the site that was put forward.</summary>
    SameSite,
    SecondPerson,
    Reason,
    WakeUpOn,
    Cause,
    UnmetArea,
    UnmetPower,
    Remark,
    ReferredTo,
    /// <summary>The lead is open.</summary>
    Reopened,
    OtherStage,
}

/// <summary>What to do about a gate that is shut on the way to a stage.</summary>
public static class StageGateWords
{
    public static string Dutch(this StageGate gate, LeadStage to) => gate switch
    {
        StageGate.CompanyReached => "Leg een geslaagd contactmoment met het bedrijf vast.",
        StageGate.Activity => "Vul in welke activiteit het bedrijf wil vestigen.",
        StageGate.Area => "Vul in hoeveel m² kavel of vloer het bedrijf zoekt.",
        StageGate.Matched => "Voer de matching uit.",
        StageGate.Shortlisted => "Zet minstens één locatie op de selectie.",
        StageGate.ProposalSent => "Verstuur een locatievoorstel.",
        StageGate.InterestShown => "Wacht op belangstelling van het bedrijf voor een locatie, of leg een bezoek vast.",
        StageGate.Site => "Kies de locatie waar het bedrijf zich wil vestigen.",
        StageGate.PutForward => "Zet de lead eerst op Te verifiëren.",
        StageGate.SameSite => "Verifieer de locatie die is voorgelegd, of zet de lead eerst terug.",
        StageGate.SecondPerson => "Een tweede persoon moet de vestiging verifiëren.",
        StageGate.Reason => "Geef een reden.",
        StageGate.WakeUpOn => "Kies de dag waarop de lead weer opgepakt wordt.",
        StageGate.Cause => to == LeadStage.Lost ? "Kies waarom het bedrijf zich hier niet vestigt." : "Kies waarom het niet kon.",
        StageGate.UnmetArea => "Vul in hoeveel hectare het bedrijf zocht.",
        StageGate.UnmetPower => "Vul in hoeveel kVA het bedrijf zocht.",
        StageGate.Remark => "Schrijf op wat de reden was.",
        StageGate.ReferredTo => "Vul in naar wie het bedrijf is doorverwezen.",
        StageGate.Reopened => LeadStages.ReopenFirst,
        StageGate.OtherStage => $"De lead staat al op {to.Dutch()}.",
        _ => throw new ArgumentOutOfRangeException(nameof(gate), gate, null),
    };
}
