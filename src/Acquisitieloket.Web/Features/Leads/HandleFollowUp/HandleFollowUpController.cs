using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.HandleFollowUp;

/// <summary>Completes a follow-up with its result, moves it, hands it over, or skips it with a reason; shows what comes after it.</summary>
[Route("leads/{reference}/follow-ups/{id:long}"), OpenToGuests, OpenWhenClosed]
public sealed class HandleFollowUpController(
    LeadDoor door, FollowUpService followUps, FollowUpPeople people, AppDbContext db, TimeProvider clock, CurrentUser user) : LeadController(door)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet]
    public async Task<IActionResult> HandleFollowUp(long id, CancellationToken cancellation)
    {
        if (await PageAsync(id, new HandleFollowUpForm(), cancellation) is not { } page)
            return NotFound();
        page.Form.What = page.IsAftercare ? null : Handling.Complete;
        page.Form.When.Time = $"{WorkingCalendar.ToLocal(page.FollowUp.DueAt):HH:mm}";
        return View(page);
    }

    [HttpPost]
    public async Task<IActionResult> HandleFollowUp(
        long id, [Bind(Prefix = "Form")] HandleFollowUpForm form, CancellationToken cancellation)
    {
        if (await PageAsync(id, form, cancellation) is not { } page)
            return NotFound();
        var to = form.What == Handling.Move ? form.When.Read(Now, ModelState, "Form.When") : null;
        if (form.What == Handling.HandOver && page.People.All(p => p.Value != $"{form.Colleague}"))
            ModelState.AddModelError("Form.Colleague", "Kies een collega uit de lijst.");
        if (!ModelState.IsValid)
            return Again(page);
        var done = "";
        return await DoesAsync(async () => done = await DoAsync(id, form, to, cancellation)) ? Back(done) : Again(page);
    }

    private async Task<string> DoAsync(long id, HandleFollowUpForm form, DateTime? to, CancellationToken cancellation)
    {
        var result = string.IsNullOrWhiteSpace(form.Result) ? null : form.Result.Trim();
        switch (form.What)
        {
            case Handling.Move:
                await followUps.MoveAsync(id, to!.Value, user.Actor, cancellation);
                return $"Opvolging verplaatst naar {Written.Moment(to.Value, "nl")}. {DayOff.Told(WorkingCalendar.DayOf(to.Value))}".TrimEnd();
            case Handling.HandOver:
                await followUps.HandOverAsync(id, form.Colleague!.Value, form.Note, user.Actor, cancellation);
                return "Opvolging overgedragen.";
            case Handling.Answered:
                await followUps.AnsweredAsync(id, result, user.Actor, cancellation);
                return "Opvolging afgerond. Het vervolg van het draaiboek is niet meer nodig.";
            default:
                var next = await followUps.CompleteAsync(id, result, form.What == Handling.Skip, user.Actor, cancellation);
                var ended = form.What == Handling.Skip ? "Opvolging overgeslagen." : "Opvolging afgerond.";
                return next is null ? ended : $"{ended} Daarna: {next.Subject}, {Written.Moment(next.DueAt, "nl")}.";
        }
    }

    // Who wrote the note is told by the event of that moment.
    private async Task<string?> NoteByAsync(FollowUp followUp, CancellationToken cancellation) =>
        (await db.AuditEvents.AsNoTracking().Where(e => e.LeadId == followUp.LeadId && e.Kind == AuditKind.FollowUpHandedOver)
            .OrderByDescending(e => e.Id).ToListAsync(cancellation))
        .Find(e => e.Values.GetValueOrDefault("subject") == followUp.Subject && e.Values.GetValueOrDefault("note") == followUp.Note)?.ActorName;

    // By lead and number: a number of another lead's follow-up opens nothing here.
    private async Task<HandleFollowUpPage?> PageAsync(long id, HandleFollowUpForm form, CancellationToken cancellation)
    {
        // A guest does what was asked of the guest, and not what the contact person promised.
        var found = await db.FollowUps.AsNoTracking().Include(f => f.Assignee).Include(f => f.Lead)
            .SingleOrDefaultAsync(f => f.Id == id && f.LeadId == Opened.Id && (!Opened.ByShare || f.AssigneeId == user.Id), cancellation);
        if (found is null)
            return null;
        var next = await db.FollowUps.AsNoTracking().SingleOrDefaultAsync(f => f.FollowsId == id, cancellation);
        return new HandleFollowUpPage(form, found, WhenForm.Choices(Now))
        {
            People = [.. (await people.OfAsync(Opened, user.Id, cancellation)).Where(p => p.Value != $"{found.AssigneeId}")],
            Before = found.Series is null ? [] : await db.FollowUps.AsNoTracking().Where(
                    f => f.LeadId == Opened.Id && f.Series == found.Series && f.Id != id && f.CompletedAt != null)
                .OrderByDescending(f => f.CompletedAt).Take(HandleFollowUpPage.MostBefore)
                .Select(f => new EarlierTime(f.Subject, f.CompletedAt!.Value, f.Skipped, f.Result)).ToListAsync(cancellation),
            Next = next,
            NoteBy = found.Note is null ? null : await NoteByAsync(found, cancellation),
            AftercareFrom = await db.AftercareChecks.AsNoTracking().Include(c => c.FollowUp).SingleOrDefaultAsync(c => c.FollowUpId == id, cancellation) is { } check
                && check.FillFrom > WorkingCalendar.DayOf(Now) ? check.FillFrom : null,
            Now = Now,
            MayUndo = FollowUpRules.CanUndo(found, next, user.Id, Now).Yes && FollowUpService.CanPlan(found.Lead!).Yes,
            MayChange = FollowUpService.CanPlan(found.Lead!).Yes,
        };
    }
}
