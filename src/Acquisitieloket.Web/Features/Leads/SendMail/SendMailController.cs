using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Letters;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.SendMail;

/// <summary>A mail to the company, begun from a template, looked at as it will be read, and sent.</summary>
[Route("leads/{reference}/mail"), OpenWhenClosed]
public sealed class SendMailController(
    LeadDoor door, LetterText letters, LetterService service, AppDbContext db, CurrentUser user, TimeProvider clock)
    : LeadController(door)
{
    /// <summary>The mail itself has its style within it, and nothing else of it is to work here.</summary>
    private const string PreviewPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    [HttpGet]
    public async Task<IActionResult> SendMail(string? template, CancellationToken cancellation)
    {
        var lead = await LeadAsync(cancellation);
        // Who comes to a closed lead comes to say how it ended.
        var chosen = LetterText.Names.Contains(template) ? template : Opened.IsClosed ? LetterText.Closing : null;
        var (subject, text) = chosen is null ? ("", "") : letters.Begin(chosen, lead, user.Actor.Name);
        return View(Page(lead, chosen, new SendMailForm { Subject = subject, Text = text, AwaitsAnswer = SendMailForm.Asks(chosen) }, null));
    }

    [HttpPost]
    public async Task<IActionResult> SendMail([Bind(Prefix = "Form")] SendMailForm form, string? step, CancellationToken cancellation)
    {
        var lead = await LeadAsync(cancellation);
        if (form.Text?.Contains(SendMailForm.ToFillIn, StringComparison.OrdinalIgnoreCase) == true)
            ModelState.AddModelError("Form.Text", "Vul in wat tussen [ en ] staat, of haal die regel weg.");
        if (ModelState.IsValid && LetterOf(form) is { } letter)
        {
            if (step == "preview")
                return View(Page(lead, null, form, Preview(lead, letter)));
            if (await DoesAsync(() => service.SendAsync(Opened.Id, letter, user.Actor, cancellation)))
                return Back("Mail verstuurd. Hij staat op de tijdlijn.");
        }
        return Again(Page(lead, null, form, null));
    }

    /// <summary>The mail with its layout, in a window of its own.</summary>
    [HttpPost("preview")]
    public async Task<IActionResult> ShowPreview([Bind(Prefix = "Form")] SendMailForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || LetterOf(form) is not { } letter)
            return BadRequest();
        Response.Headers.ContentSecurityPolicy = PreviewPolicy;
        return Content(Preview(await LeadAsync(cancellation), letter).Html, "text/html; charset=utf-8");
    }

    private LetterText.Letter? LetterOf(SendMailForm form) =>
        TidyAnswers.Block(form.Text) is { } text && TidyAnswers.Block(form.Subject)?.Replace('\n', ' ') is { } subject
            ? new(FormKey, subject, text) { AwaitsAnswer = form.AwaitsAnswer } : null;

    private WrittenMail Preview(Lead lead, LetterText.Letter letter) =>
        letters.Preview(lead, letter, user.Actor, clock.GetUtcNow().UtcDateTime + PrivateLink.Lifetime);

    private Task<Lead> LeadAsync(CancellationToken cancellation) => db.Leads.AsNoTracking().Include(l => l.Contact).Include(l => l.Enquiry)
        .Include(l => l.ContactPerson!.Department).SingleAsync(l => l.Id == Opened.Id, cancellation);

    private SendMailPage Page(Lead lead, string? chosen, SendMailForm form, WrittenMail? preview) =>
        new(chosen, lead.Contact!.Name, lead.Contact.Email, form, preview)
        {
            Obstacle = LetterService.CanSend(lead.Stage, lead.ClosedAt, lead.ErasedAt is not null, clock.GetUtcNow().UtcDateTime).Obstacles.FirstOrDefault(),
        };
}
