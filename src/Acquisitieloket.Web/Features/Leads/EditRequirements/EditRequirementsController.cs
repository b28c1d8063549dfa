using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Html;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.EditRequirements;

/// <summary>Corrects what the company needs of a place.</summary>
[Route("leads/{reference}/requirements")]
public sealed class EditRequirementsController(
    LeadDoor door, RequirementsService requirements, OthersChanges changes, SeenNeeds seenNeeds, AppDbContext db, SiteNames sites,
    CurrentUser user, TimeProvider clock) : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> EditRequirements(CancellationToken cancellation)
    {
        var stored = await StoredAsync(cancellation);
        return View(await PageAsync(RequirementsForm.Of(stored, seenNeeds.Write(stored)), stored, cancellation));
    }

    [HttpPost]
    public async Task<IActionResult> EditRequirements([Bind(Prefix = "Form")] RequirementsForm form, CancellationToken cancellation)
    {
        StaffFaults.NameUnread(ModelState, RequirementsForm.Prefix);
        var (stored, seen) = (await StoredAsync(cancellation), seenNeeds.Read(form.Seen));
        var page = await PageAsync(form, stored, cancellation);
        if (!ModelState.IsValid)
            return Again(form is { Segment: null } or { Cluster: null } ? page : await AskAsync(page, form.Unchosen, seen, cancellation));
        var typed = form.Typed(stored, seen);
        foreach (var field in form.Unchosen)
            ModelState.AddModelError($"Form.Choice[{field.Name}]", $"{field.Name}: kies welk antwoord geldt.");
        foreach (var fault in await NewFaultsAsync(stored.ToAnswers(), typed.ToAnswers(), cancellation))
            ModelState.AddModelError(RequirementsForm.Prefix + fault.Field, StaffFaults.Say(fault));
        if (!ModelState.IsValid)
            return Again(await AskAsync(page, form.Unchosen, seen, cancellation));
        NeedsMerge? merge = null;
        if (!await DoesAsync(async () => merge = await requirements.ChangeAsync(Opened.Id, new(typed, seen), user.Actor, cancellation)))
            return Again(page);
        db.ChangeTracker.Clear();
        var taken = await changes.TakenAsync(Opened.Id, merge!.Taken, seen, stored, cancellation);
        if (merge.Conflicts.Count == 0)
            return Back(string.Join(' ', ["Eisen en wensen opgeslagen.", .. taken.Select(t => $"Overgenomen van {t.By}: {t.Change.Name}, {t.Change.Arrow}.")]));

        // What was typed stays in the form; from now on it stands over what the other stored.
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        var again = RequirementsForm.Of(merge.Merged, seenNeeds.Write(stored));
        return Again(await AskAsync(page with { Form = again, Taken = taken }, merge.Conflicts, stored, cancellation));
    }

    private async Task<EditRequirementsPage> AskAsync(
        EditRequirementsPage page, IEnumerable<NeedsField> fields, LeadNeeds theirs, CancellationToken cancellation)
    {
        var form = page.Form;
        var asked = form.Asked.Select(name => NeedsField.All.FirstOrDefault(f => f.Name == name)).OfType<NeedsField>().Union(fields).ToList();
        form.Asked = [.. asked.Select(f => f.Name)];
        return page with
        {
            Conflicts = asked.Count == 0 ? [] : await changes.ConflictsAsync(Opened.Id, asked, theirs, form.TypedAlone(theirs), cancellation),
        };
    }

    // The rules of the enquiry. What stood there already, such as an opening that has passed by now, may stay.
    private async Task<IEnumerable<Fault>> NewFaultsAsync(EnquiryAnswers before, EnquiryAnswers after, CancellationToken cancellation)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var known = EnquiryRules.CheckNeeds(before, today).Where(f => f.Field switch
        {
            "Requirements.OperationalOn" => before.Requirements.OperationalOn == after.Requirements.OperationalOn,
            "DecisionOn" => before.DecisionOn == after.DecisionOn,
            _ => true,
        }).Select(f => f.Field).ToHashSet();
        return EnquiryRules.CheckNeeds(after, today).Concat(await sites.CheckAsync(after, cancellation)).Where(f => !known.Contains(f.Field));
    }

    private async Task<LeadNeeds> StoredAsync(CancellationToken cancellation) =>
        LeadNeeds.Of(await db.Leads.AsNoTracking().Include(l => l.Enquiry).SingleAsync(l => l.Id == Opened.Id, cancellation));

    private async Task<EditRequirementsPage> PageAsync(RequirementsForm form, LeadNeeds stored, CancellationToken cancellation) =>
        new(form, await SitesAsync(cancellation), NeedsGroup.Of(await requirements.ReadableAsync(stored, cancellation)));

    private async Task<List<Choice>> SitesAsync(CancellationToken cancellation) =>
        await db.Sites.AsNoTracking().OrderBy(s => s.Municipality).ThenBy(s => s.Name)
            .Select(s => new Choice(s.Code, $"{s.Name} ({s.Municipality})", null)).ToListAsync(cancellation);
}
