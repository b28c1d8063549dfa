using System.Globalization;
using Acquisitieloket.Core.Drawings;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Printing;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Templates;

namespace Acquisitieloket.Core.Sites.Issue;

/// <summary>Lays the file of a procedure out with templates/issue.</summary>
public sealed class IssueFileHtml(TemplateFiles files)
{
    private static readonly CultureInfo Dutch = Written.Culture("nl");

    /// <summary>The page to print.</summary>
    public PrintPage Write(IssueFile file)
    {
        var (procedure, standings) = (file.Procedure, IssueStanding.Of(file.Procedure, file.Now));
        var (reveal, state) = (DrawReveal.Of(procedure, file.Now), procedure.StateAt(file.Now));
        var title = $"Uitgiftedossier {procedure.Reference}";
        var (winner, scored) = (procedure.Candidates.Find(c => c.WonAt is not null), procedure.Route is IssueRoute.Points or IssueRoute.Tender);
        var decided = procedure.Steps.Find(s => s.Kind == IssueStepKind.Decided);
        var html = files.FillHtml("issue/layout.html", new
        {
            title,
            style = files.Read("issue/print.css"),
            mark = FiveDots.Draw("mark-drawing", 7, "De vijf steden van Netwerkstad Twente"),
            reference = procedure.Reference,
            site = procedure.Site!.Name,
            municipality = $"gemeente {procedure.Site.Municipality}",
            made = $"Opgemaakt op {Moment(file.Now)} door {file.MadeBy}.",
            plots = procedure.Plots.Select(p => new { number = p.Plot!.Number, area = $"{Written.Number(p.Plot.AreaM2, "nl")} m²" }).ToList(),
            facts = Facts(procedure, state),
            criteria = procedure.Terms.Criteria.Select((c, i) => new { letter = Letter(i), name = c.Name + (c.Price ? " (prijs)" : ""), points = c.MaxPoints, explanation = c.Explanation ?? "" }).ToList(),
            who = procedure.Route == IssueRoute.SeriousCandidate ? "Gegadigde en reacties" : "Gegadigden",
            none = procedure.Route == IssueRoute.SeriousCandidate ? "Er is nog geen beoogde gegadigde." : "Er hebben zich geen gegadigden gemeld.",
            hasCriteria = procedure.Terms.Criteria.Count > 0,
            scored,
            candidates = standings.Select(s => new
            {
                rank = s.Rank?.ToString(Dutch) ?? "–", number = s.Candidate.Number, name = file.NameOf(s.Candidate), received = Second(s.Candidate.ReceivedAt),
                note = Note(procedure, s, state), total = s.Points.Any(p => p is not null) ? s.Total.ToString("0.##", Dutch) : "–",
                points = s.Points.Select(p => p?.ToString("0.##", Dutch) ?? "–").ToList(), text = s.Candidate.Text ?? "",
            }).ToList(),
            hasCandidates = standings.Count > 0,
            drawing = procedure.SeedHash is { } hash && DrawReveal.Belongs(procedure) ? new
            {
                hash, seed = reveal?.Seed ?? "Nog niet bekendgemaakt",
                lots = (reveal?.Lots ?? []).Select(l => new { place = l.Place, number = l.Number, lot = l.Lot }).ToList(),
                hasLots = reveal?.Lots.Count > 0,
                // With equal points only those draw who have them.
                equal = reveal is { Lots.Count: 0 } && procedure.Route != IssueRoute.Lottery,
            } : null,
            decision = decided is null ? null : new
            {
                who = winner is null ? "Niemand is gekozen." : $"Gekozen is {file.NameOf(winner)} (nummer {winner.Number}).",
                reason = decided.Text ?? "", when = Moment(decided.At), by = decided.By!.FullName,
            },
            claims = file.Claims.Select(c => Claim(file, c)).ToList(),
            hasClaims = file.Claims.Count > 0,
            steps = procedure.Steps.Select(s => new
            {
                when = Second(s.At), by = s.By!.FullName, what = s.Dutch(procedure) + (procedure.Candidates.Find(c => c.Id == s.CandidateId) is { } about ? $": nummer {about.Number}, {file.NameOf(about)}" : ""), text = Told(procedure, s),
            }).ToList(),
        });
        return new PrintPage(html, title, "nl");
    }

    private static List<object> Facts(IssueProcedure procedure, IssueState state)
    {
        List<object> facts = [Fact("Route", procedure.Route.Dutch()), Fact("Stand", state.Dutch()), Fact("Motivering", procedure.Terms.Motivation)];
        if (procedure.Terms.Requirements is { } requirements)
            facts.Add(Fact("Voorwaarden om mee te doen", requirements));
        if (procedure.Terms.FromReserve is { } reserve)
            facts.Add(Fact("Uit de strategische reserve, omdat", reserve));
        if (procedure.PublishedAt is { } published)
        {
            facts.Add(Fact("Bekendgemaakt", $"{Moment(published)}, op de openbare pagina van het Acquisitieloket in het Nederlands, Engels en Duits"));
            facts.Add(Fact("Reageren kon tot en met", $"{Written.Date(procedure.ClosesAt!.Value.AddTicks(-1), "nl")} ({procedure.Terms.Days} dagen)"));
        }
        if (procedure.Terms.Criteria.Count > 0)
            facts.Add(Fact("Bij gelijke punten", procedure.Terms.Tie.Dutch()));
        return facts;
    }

    private static object Fact(string name, string value) => new { name, value };

    private static string Note(IssueProcedure procedure, IssueStanding standing, IssueState state)
    {
        var (candidate, notes) = (standing.Candidate, new List<string>());
        if (candidate.Intended)
            notes.Add("Beoogde gegadigde.");
        if (candidate.WonAt is not null)
            notes.Add("Gekozen.");
        if (candidate.Late)
            notes.Add("Te laat; doet niet mee.");
        if (standing.Qualifies is { } qualifies)
            notes.Add((procedure.Route == IssueRoute.SeriousCandidate ? qualifies ? "Ook een serieuze gegadigde" : "Geen serieuze gegadigde" : qualifies ? "Doet mee" : "Doet niet mee") + $": {standing.Reason}");
        if (candidate.OfferCents is { } cents)
            notes.Add(!procedure.OffersOpened ? "Bod nog dicht." : $"Bod {(cents / 100m).ToString("C", Dutch)}.");
        return string.Join(' ', notes);
    }

    private static object Claim(IssueFile file, PlotClaim claim) => new
    {
        when = Second(claim.At), first = Second(claim.FirstAt), plot = claim.Plot!.Number, kind = claim.Kind.Dutch(), holder = file.HolderOf(claim),
        until = claim.Until is { } until ? $"tot en met {Written.Date(until.AddTicks(-1), "nl")}" : "", by = claim.By!.FullName,
        rests = string.Join(' ', new[]
        {
            claim.Basis is { } basis ? $"{basis.TrimEnd('.')}." : null, claim.ProcedureId == file.Procedure.Id ? "Na deze procedure." : null, claim.Exception is { } why ? $"Zonder procedure: {why.TrimEnd('.')}." : null,
        }.OfType<string>()),
        end = claim.End is { } end ? $"{end.Dutch()} op {Second(claim.EndedAt!.Value)}{(claim.EndReason is { } reason ? $": {reason}" : "")}" : "",
    };

    private static string Told(IssueProcedure procedure, IssueStep step) => step.Kind switch
    {
        IssueStepKind.Scored => string.Join(", ", step.Values.OrderBy(v => int.Parse(v.Key, CultureInfo.InvariantCulture))
            .Select(v => $"{Letter(int.Parse(v.Key, CultureInfo.InvariantCulture))} {v.Value.Replace('.', ',')}")) + (step.Text is { } why ? $". {why}" : ""),
        IssueStepKind.Judged => (step.Values["qualifies"] == "true" ? "Ja. " : "Nee. ") + step.Text,
        IssueStepKind.Drawn => $"Volgorde van nummers: {step.Values["order"].Replace(",", ", ")}",
        _ => step.Text ?? "",
    };

    private static string Letter(int index) => $"{(char)('A' + index)}";

    private static string Moment(DateTime utc) => Written.Moment(utc, "nl");

    // To the second: that is what it turns on when two came in close together.
    private static string Second(DateTime utc) => WorkingCalendar.ToLocal(utc).ToString("dd-MM-yyyy HH:mm:ss", CultureInfo.InvariantCulture);
}
