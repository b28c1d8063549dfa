using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.Register;

/// <summary>Writes down who takes part or reacts, with the moment at which that came in.</summary>
[Route("supply/procedures/{key:guid}/candidates/new"), Authorize(Roles = SupplyAccess.ClaimRoles)]
public sealed class RegisterController(AppDbContext db, CandidateService candidates, CurrentUser user, TimeProvider clock) : IssueController(db, user, clock)
{
    private const double MostEuros = 1_000_000_000;

    [HttpGet]
    public IActionResult Register()
    {
        var now = WorkingCalendar.ToLocal(Now);
        return View(new RegisterPage(Opened, new RegisterForm { Day = DateOnly.FromDateTime(now), Time = $"{now:HH:mm:ss}" }, SeesLeads));
    }

    private bool SeesLeads => LeadAccess.MayUseQueue(Me.Viewer);

    [HttpPost]
    public async Task<IActionResult> Register(Guid key, [Bind(Prefix = "Form")] RegisterForm form, CancellationToken cancellation)
    {
        var leadId = await FindAsync(form, cancellation);
        var received = form.Received(ModelState);
        if (ModelState["Form.Offer"] is { Errors: [_] } unread && form.Offer is null)
            unread.Errors[0] = new("Bod: vul een bedrag in euro in, bijvoorbeeld 750000.");
        else if (form.Offer is < 0 or > (decimal)MostEuros)
            ModelState.AddModelError("Form.Offer", "Vul een bedrag in van 0 tot en met 1 miljard euro.");
        IssueCandidate? made = null;
        return ModelState.IsValid && await DoesAsync(async () => made = await candidates.RegisterAsync(key, new()
        {
            Key = form.Key, LeadId = leadId, Name = form.Name?.Trim(), ReceivedAt = received!.Value, Text = form.Text,
            OfferCents = form.Offer is { } euros ? (long)decimal.Round(euros * 100) : null,
        }, Me.Actor, cancellation))
            ? Back(made!.Late ? $"Opgeschreven als te laat, met nummer {made.Number}." : $"Opgeschreven met nummer {made.Number}.{(DrawReveal.Belongs(Opened.Procedure) ? " Noem dat nummer aan de gegadigde: daarmee is de loting na te gaan." : "")}")
            : Again(new RegisterPage(Opened, form, SeesLeads));
    }

    private async Task<long?> FindAsync(RegisterForm form, CancellationToken cancellation)
    {
        if (!SeesLeads)
            form.Lead = null;
        if (!SeesLeads && string.IsNullOrWhiteSpace(form.Name))
            ModelState.AddModelError("Form.Name", "Vul de naam van de gegadigde in.");
        else if (string.IsNullOrWhiteSpace(form.Lead) == string.IsNullOrWhiteSpace(form.Name))
            ModelState.AddModelError("Form.Lead", "Vul het kenmerk van een lead in, of de naam van een gegadigde zonder lead.");
        if (string.IsNullOrWhiteSpace(form.Lead))
            return null;
        var reference = LeadReference.Read(form.Lead) ?? form.Lead.Trim().ToUpperInvariant();
        var found = await Db.Leads.Where(l => l.Reference == reference).Where(LeadAccess.MayOpen(Me.Viewer)).Select(l => (long?)l.Id).SingleOrDefaultAsync(cancellation);
        if (found is null)
            ModelState.AddModelError("Form.Lead", "Er is geen lead met dit kenmerk die u kunt openen.");
        return found;
    }
}

public sealed class RegisterForm
{
    public Guid Key { get; set; } = Guid.NewGuid();

    [Display(Name = "Kenmerk van de lead"), StringLength(20)]
    public string? Lead { get; set; }

    [Display(Name = "Naam"), StringLength(Company.NameLength)]
    public string? Name { get; set; }

    [Display(Name = "Dag van ontvangst")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Tijd van ontvangst")]
    public string? Time { get; set; }

    [Display(Name = "Bod")]
    public decimal? Offer { get; set; }

    [Display(Name = "Wat schreef de gegadigde?"), StringLength(IssueCandidate.TextLength)]
    public string? Text { get; set; }

    /// <summary>The moment in UTC; null with an error at its field when it cannot be read.</summary>
    public DateTime? Received(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary state)
    {
        if (Day is null)
            state.AddModelError("Form.Day", "Kies de dag.");
        // With seconds: of two that came in within a minute it must be known who was first.
        if (!TimeOnly.TryParseExact(Time?.Trim().Replace('.', ':'), ["HH:mm:ss", "H:mm:ss", "HH:mm", "H:mm"], out var time))
            state.AddModelError("Form.Time", "Vul een tijd in als 14:30:05.");
        else if (Day is { } day)
            return WorkingCalendar.ToUtc(day.ToDateTime(time));
        return null;
    }
}

public sealed record RegisterPage(OpenedProcedure Opened, RegisterForm Form, bool SeesLeads)
{
    public string Heading => (Opened.State, Opened.Procedure.Route) switch
    {
        (IssueState.Draft, _) => "Beoogde gegadigde inschrijven",
        (_, IssueRoute.SeriousCandidate) => "Reactie opschrijven",
        _ => "Gegadigde inschrijven",
    };

    public bool AsksOffer => Opened.Procedure.AsksOffer;
}
