using Acquisitieloket.Core.Sites.Claims;

namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>What is wrong with a procedure as it was asked for, and with which of its properties.</summary>
public sealed record IssueFault(string Property, string Text);

/// <summary>When a step of a procedure may be taken. The same answers for the page beforehand and for the service.</summary>
public static class IssueRules
{
    private const int FewestDays = 7, MostDays = 365, MostPoints = 1000;

    /// <summary>What is wrong with the terms; a form puts each at its field.</summary>
    public static IEnumerable<IssueFault> Faults(IssueRoute route, IssueTerms terms)
    {
        var fewest = route == IssueRoute.SeriousCandidate ? IssueTerms.UsualDays : FewestDays;
        if (string.IsNullOrWhiteSpace(terms.Motivation))
            yield return new(nameof(terms.Motivation), route == IssueRoute.SeriousCandidate
                ? "Motiveer met objectieve, toetsbare en redelijke criteria waarom er maar één serieuze gegadigde is." : "Schrijf op waarom deze route is gekozen.");
        if (terms.Days < fewest || terms.Days > MostDays)
            yield return new(nameof(terms.Days), $"De termijn is bij deze route minstens {fewest} en hooguit {MostDays} dagen.");
        if (route is IssueRoute.Points or IssueRoute.Tender && terms.Criteria.Count == 0)
            yield return new(nameof(terms.Criteria), "Noem minstens één criterium met de punten die het hooguit oplevert.");
        if (route is IssueRoute.SeriousCandidate or IssueRoute.Lottery && terms.Criteria.Count > 0)
            yield return new(nameof(terms.Criteria), "Bij deze route worden geen punten gegeven. Laat de criteria leeg.");
        if (terms.Criteria.Any(c => c.MaxPoints is < 1 or > MostPoints || string.IsNullOrWhiteSpace(c.Name)))
            yield return new(nameof(terms.Criteria), $"Geef elk criterium een naam en 1 tot en met {MostPoints} punten.");
        if (terms.Criteria.DistinctBy(c => c.Name.Trim(), StringComparer.OrdinalIgnoreCase).Count() < terms.Criteria.Count)
            yield return new(nameof(terms.Criteria), "Twee criteria hebben dezelfde naam.");
        if (route == IssueRoute.Points && terms.Criteria.Any(c => c.Price))
            yield return new(nameof(terms.Criteria), "Punten voor de prijs horen bij een inschrijving.");
        if (terms.Criteria.Count(c => c.Price) > 1)
            yield return new(nameof(terms.Criteria), "Alleen één criterium kan van de prijs afhangen.");
    }

    /// <summary>When a period that begins now is over: its last day counts whole.</summary>
    public static DateTime ClosesAt(DateTime now, int days) =>
        Leads.Lists.StageLog.EndOf(ServiceTerms.WorkingCalendar.DayOf(now).AddDays(days));

    /// <summary>What is wrong with the terms for these plots of a site: the reserve comes only after what is in issue, or for a reason.</summary>
    public static IEnumerable<IssueFault> ReserveFaults(Site site, IEnumerable<Plot> plots, IssueTerms terms)
    {
        var kept = plots.Where(site.KeepsBack).Select(p => p.Number).Order(StringComparer.Ordinal).ToList();
        if (kept.Count > 0 && string.IsNullOrWhiteSpace(terms.FromReserve))
            yield return new(nameof(terms.FromReserve), $"{(kept.Count == 1 ? "Kavel" : "Kavels")} {string.Join(", ", kept)} {(kept.Count == 1 ? "is" : "zijn")} strategische reserve. "
                + "Die komt pas na wat in uitgifte is. Schrijf op waarom dat hier nu al kan.");
    }

    /// <summary>
    /// Whether a plot of a site, read with what holds it, can be issued by a procedure now. Names until when it is held and whom
    /// to call, never a company. What the register says counts too where the ledger knows no holder.
    /// </summary>
    public static Can CanTakeIn(Site site, Plot plot, DateTime now)
    {
        var holder = plot.Claims.Find(c => c.HeldPlotId is not null && c.IsLiveAt(now));
        return Can.Not(
        [
            .. Not(site.Programme == ProgrammeStatus.Dropped || !site.IssuesPlots(), $"{site.Name} geeft geen kavels uit."),
            .. Not(plot.ReplacedOn is not null, $"Kavel {plot.Number} is gesplitst of samengevoegd."),
            .. Not(plot.Registered is PlotStatus.Sold or PlotStatus.NotOffered, $"Kavel {plot.Number} wordt niet uitgegeven."),
            .. holder is not null ? [ClaimRules.Held(plot, holder)] : Not(plot.Registered is PlotStatus.Option or PlotStatus.Reserved,
                $"Kavel {plot.Number} is volgens het register {(plot.Registered == PlotStatus.Option ? "onder optie" : "gereserveerd")}; voor wie en tot wanneer is niet vastgelegd. "
                + "Leg dat vast bij de kavel, of verbeter het register."),
        ]);
    }

    public static Can CanChange(IssueProcedure procedure) =>
        Can.Not(Not(procedure.State != IssueState.Draft, "Wat is gepubliceerd verandert niet meer. Trek de procedure in en begin een nieuwe."));

    public static Can CanPublish(IssueProcedure procedure) => Can.Not(
    [
        .. Not(procedure.State != IssueState.Draft, "Deze procedure is al gepubliceerd of ingetrokken."),
        .. Faults(procedure.Route, procedure.Terms).Select(f => f.Text),
        .. Not(procedure.Route == IssueRoute.SeriousCandidate && !procedure.Candidates.Exists(c => c.Intended),
            "Schrijf eerst de beoogde gegadigde in. De naam komt niet in de bekendmaking."),
        .. RouteFaults(procedure, procedure.Route),
    ]);

    /// <summary>Who was written down as the one serious candidate must not stand in a competition before it begins.</summary>
    internal static IEnumerable<string> RouteFaults(IssueProcedure procedure, IssueRoute route) => Not(
        route != IssueRoute.SeriousCandidate && procedure.Candidates.Count > 0,
        "Er is al een beoogde gegadigde ingeschreven. Trek dit concept in en begin voor deze route een nieuwe procedure.");

    /// <summary>Whether the sealed offers may be opened: after the period, once, all together.</summary>
    public static Can CanOpenOffers(IssueProcedure procedure, DateTime now) => Can.Not(
    [
        .. Not(!procedure.AsksOffer, "In deze procedure wordt geen bod gevraagd."),
        .. Not(procedure.StateAt(now) != IssueState.Closed, "Biedingen worden na de sluiting geopend."),
        .. Not(procedure.OffersOpened, "De biedingen zijn al geopend."),
        .. Not(procedure.Candidates.TrueForAll(c => c.Late), "Er is geen bod dat op tijd was."),
    ]);

    public static Can CanRegister(IssueProcedure procedure, DateTime receivedAt, long? offerCents, DateTime now) => Can.Not(
    [
        .. Not(procedure.StateAt(now) is not (IssueState.Draft or IssueState.Published or IssueState.Closed), "Over deze procedure is al besloten."),
        .. Not(procedure.State == IssueState.Draft && (procedure.Route != IssueRoute.SeriousCandidate || procedure.Candidates.Count > 0), "Inschrijven kan vanaf de bekendmaking."),
        .. Not(receivedAt > now, "Het moment van ontvangst ligt in de toekomst."),
        .. Not(receivedAt < procedure.PublishedAt, "De inschrijving kwam voor de bekendmaking. Neem het moment waarop de gegadigde daarna reageerde."),
        .. Not(offerCents is < 0 or 0, "Een bod is hoger dan nul."),
        .. Not(offerCents is not null && !procedure.AsksOffer, "In deze procedure wordt geen bod gevraagd."),
        .. Not(offerCents is null && procedure.AsksOffer, "Vul het bod in. Niemand ziet het voordat de biedingen worden geopend."),
        .. Not(receivedAt < procedure.ClosesAt && procedure.Steps.Exists(s => s.Kind is IssueStepKind.Drawn or IssueStepKind.Scored), "Er is al geloot of er zijn al punten gegeven. Een inschrijving erbij kan niet meer."),
        .. Not(receivedAt < procedure.ClosesAt && procedure.OffersOpened, "De biedingen zijn al geopend. Een bod erbij kan niet meer."),
    ]);

    /// <summary>Whether candidates can be judged and scored: the period must be over, so that nobody hears how others stand.</summary>
    public static Can CanAssess(IssueProcedure procedure, IssueCandidate candidate, DateTime now) => Can.Not(
    [
        .. Not(procedure.StateAt(now) != IssueState.Closed, "Beoordelen kan tussen de sluiting en het besluit."),
        .. Not(candidate.Late, "Deze inschrijving kwam te laat en doet niet mee."),
    ]);

    /// <summary>What is still to be found of a candidate before the decision; null when nothing is.</summary>
    public static string? Missing(IssueProcedure procedure, IssueStanding standing) => (procedure.Route, standing) switch
    {
        (_, { TakesPart: false }) => null,
        (IssueRoute.SeriousCandidate, { Candidate.Intended: true }) => null,
        (IssueRoute.SeriousCandidate or IssueRoute.Lottery, _) => standing.Qualifies is null ? "nog niet beoordeeld" : null,
        (_, { Complete: true }) => null,
        _ when procedure.AsksOffer && !procedure.OffersOpened => "bod nog niet geopend",
        _ => standing.Assessors switch
        {
            0 => "nog geen punten",
            1 when standing.Points.All(p => p is not null) => "wacht op een tweede beoordelaar of een motivering",
            _ => "nog niet op alle criteria punten",
        },
    };

    public static Can CanDraw(IssueProcedure procedure, DateTime now) => Can.Not(
    [
        .. Not(procedure.Route != IssueRoute.Lottery, "Bij deze route wordt niet geloot."),
        .. Not(procedure.StateAt(now) != IssueState.Closed, "Loten kan na de sluiting."),
        .. Not(IssueStanding.Drawn(procedure) is not null, "Er is al geloot."),
        .. Unjudged(procedure, IssueStanding.Of(procedure, now), "Beoordeel eerst van elke gegadigde of die meedoet."),
        .. Not(!IssueStanding.Of(procedure, now).Any(s => s.TakesPart), "Er doet niemand mee."),
    ]);

    /// <summary>Whether a candidate can win; null is nobody.</summary>
    public static Can CanDecide(IssueProcedure procedure, IssueCandidate? winner, DateTime now)
    {
        var standings = IssueStanding.Of(procedure, now);
        return Can.Not(
        [
            .. Not(procedure.StateAt(now) != IssueState.Closed, "Een besluit kan na de sluiting, één keer."),
            .. winner is null || procedure.Route != IssueRoute.SeriousCandidate ? [] : Unjudged(procedure, standings, "Beoordeel eerst elke reactie die op tijd was."),
            .. winner is null ? [] : Not(procedure.Route == IssueRoute.SeriousCandidate && standings.Any(s => !s.Candidate.Intended && !s.Candidate.Late && s.Qualifies == true),
                "Er is nog een serieuze gegadigde. Kies een route met mededinging."),
            .. winner is null ? [] : Not(standings.FirstOrDefault(s => s.Rank == 1)?.Candidate != winner, procedure.Route switch
            {
                IssueRoute.Lottery => "Alleen wie als eerste is geloot kan worden gekozen.",
                IssueRoute.SeriousCandidate => "Bij deze route kan alleen de beoogde gegadigde worden gekozen.",
                _ => "Alleen wie bovenaan staat kan worden gekozen, nadat alle gegadigden volledig zijn beoordeeld."
                    + string.Concat(Unjudged(procedure, standings, "").Take(1)),
            }),
        ]);
    }

    public static Can CanEnd(IssueProcedure procedure, bool withdraw) => Can.Not(withdraw
        ? Not(procedure.State is IssueState.Completed or IssueState.Withdrawn, "Deze procedure is al afgelopen.")
        : Not(procedure.State != IssueState.Decided, "Afronden kan na het besluit."));

    private static string[] Unjudged(IssueProcedure procedure, IReadOnlyList<IssueStanding> standings, string text)
    {
        var missing = standings.Where(s => Missing(procedure, s) is not null).Select(s => s.Candidate.Number).Order().ToList();
        return missing.Count == 0 ? [] : [$"{text} Dat ontbreekt nog van nummer {string.Join(", ", missing)}."];
    }

    private static string[] Not(bool obstacle, string text) => obstacle ? [text] : [];
}
