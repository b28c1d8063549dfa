using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Api.Document;
using Acquisitieloket.Web.Features.Api.Json;
using Acquisitieloket.Web.Features.Api.Keys;
using Acquisitieloket.Web.Features.Api.Questions;
using Acquisitieloket.Web.Features.Shared;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Api.Enquiries;

/// <summary>Enquiries that a partner sends on behalf of a company, and where they stand.</summary>
[Authorize(ApiKeyAuthentication.EnquiriesPolicy), Tags("Vestigingsvragen"), Route("api/v1/vestigingsvragen")]
public sealed class EnquiriesController(
    IntakeService intake, SiteNames sites, AppDbContext db, PublicAddress address, TimeProvider clock) : ApiController
{
    private const string IdempotencyKey = "Idempotency-Key";
    private const int LongestKey = 200;

    private long ApiKeyId => long.Parse(User.FindFirst(ApiKeyAuthentication.KeyClaim)!.Value);

    [HttpPost, EnableRateLimiting(RateLimits.Partner)]
    [ApiTakes<EnquiryQuestion>("vestigingsvraag"), ApiGives<EnquiryReceived>(201), ApiRefuses(400, 401, 413, 415, 422, 429)]
    [EndpointSummary("Stuur een vestigingsvraag in")]
    [EndpointDescription("Dezelfde regels als het formulier. Het bedrijf heeft daarna meteen een contactpersoon en krijgt een mail. "
        + "De header Idempotency-Key is nodig, ten hoogste 200 tekens: dezelfde sleutel met dezelfde inhoud geeft hetzelfde "
        + "antwoord (met Idempotent-Replayed: true), met een andere inhoud 422.")]
    public async Task<IActionResult> Submit(CancellationToken cancellation)
    {
        var input = await ApiBody.ReadAsync<EnquiryQuestion>(Request, cancellation);
        var answers = TidyAnswers.Of(input.Value.ToAnswers());
        var given = Request.Headers[IdempotencyKey].ToString().Trim();
        RefuseIf([.. KeyFaults(given), .. await FaultsAsync(input.Faults, answers, cancellation)]);

        var key = SubmissionKey(given);
        var again = await intake.FindAsync(key, cancellation) is not null;
        var submitted = await intake.SubmitAsync(new SubmitEnquiry
        {
            SubmissionKey = key, Channel = Channel.Api, ApiKeyId = ApiKeyId, Answers = answers,
            Language = answers.Contact.Language ?? Language.Default,
        }, cancellation);
        var stored = await db.Leads.AsNoTracking().Where(l => l.Id == submitted.LeadId)
            .Select(l => l.Enquiry!.Answers).SingleAsync(cancellation);
        if (Written(stored) != Written(answers))
            throw Refuse(422, $"Met deze {IdempotencyKey} stuurde u eerder een andere vraag. Geef een nieuwe vraag een nieuwe sleutel.");

        if (again)
            Response.Headers["Idempotent-Replayed"] = "true";
        var place = address.Of($"{ApiSetup.Root}/vestigingsvragen/{submitted.Reference}");
        Response.Headers.Location = place;
        return Answer(new EnquiryReceived(submitted.Reference, await HelperAsync(submitted.LeadId, cancellation), place), 201);
    }

    [HttpGet("{referentie}")]
    [ApiGives<EnquiryState>(200), ApiRefuses(401, 404)]
    [EndpointSummary("Lees hoe het met een vestigingsvraag staat")]
    [EndpointDescription("Fase en data van een vraag die met deze sleutel is ingestuurd; van elke andere: 404.")]
    public async Task<IActionResult> State(string referentie, CancellationToken cancellation)
    {
        var keyId = ApiKeyId;
        var state = await db.Leads.AsNoTracking().Where(l => l.Reference == referentie && l.Enquiry!.ApiKeyId == keyId)
            .Select(l => new EnquiryState(l.Reference, l.Stage, l.StageSince, l.CreatedAt, l.ClosedAt))
            .SingleOrDefaultAsync(cancellation);
        return state is null ? NotFound() : Answer(state);
    }

    private static FieldFault[] KeyFaults(string given) => given.Length switch
    {
        0 => [new FieldFault(IdempotencyKey, "ontbreekt", "Geef elke vraag een eigen sleutel mee in deze header, zoals een UUID.")],
        > LongestKey => [new FieldFault(IdempotencyKey, "teLang", $"Gebruik ten hoogste {LongestKey} tekens.")],
        _ => [],
    };

    private async Task<IReadOnlyList<FieldFault>> FaultsAsync(
        IReadOnlyList<FieldFault> read, EnquiryAnswers answers, CancellationToken cancellation)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var faults = QuestionFaults.Together(read,
            [.. EnquiryRules.Check(answers, today), .. await sites.CheckAsync(answers, cancellation)]);
        return answers.PrivacyVersion.Length == 0 || PrivacyStatement.Accepted.Contains(answers.PrivacyVersion) ? faults :
        [
            .. faults, new FieldFault(QuestionFaults.Fields["PrivacyVersion"], "onbekendeVersie",
                $"Geef een versie die geldt: {string.Join(", ", PrivacyStatement.Accepted)}."),
        ];
    }

    // The key of the partner is part of it: two partners that pick the same word do not meet.
    private Guid SubmissionKey(string given) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{ApiKeyId}:{given}")).AsSpan(0, 16));

    private static string Written(EnquiryAnswers answers) => JsonSerializer.Serialize(answers, JsonColumn.Options);

    // Who was named in the first answer, also when a colleague took over since: the same key gives the same answer.
    private Task<HelpingPerson> HelperAsync(long leadId, CancellationToken cancellation) =>
        db.Leads.AsNoTracking().Where(l => l.Id == leadId)
            .Join(db.Users, l => l.FirstContactPersonId, u => u.Id, (l, u) => new HelpingPerson(
                u.FullName, u.PhoneNumber ?? u.Department!.Phone, u.Email, u.Department!.Municipality))
            .SingleAsync(cancellation);
}
