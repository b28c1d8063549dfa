using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;

namespace Acquisitieloket.Web.Features.Counter.Enquiry.Steps;

/// <summary>Fills the empty fields of the company step with what the trade register knows. What was typed stays.</summary>
public sealed class CompanyLookUp(ICompanyRegister register)
{
    public bool IsOn => register.IsOn;

    /// <summary>How it went, and the fields of the step with what was found in the empty ones.</summary>
    public async Task<(RegisterOutcome Outcome, Dictionary<string, string[]> Typed)> FillAsync(
        EnquiryAnswers answers, Dictionary<string, string[]> typed, CancellationToken cancellation)
    {
        var answer = await register.FindAsync(answers.Company.KvkNumber!, cancellation);
        if (answer.Company is not { } found)
            return (answer.Outcome, typed);
        var filled = typed.ToDictionary();
        Fill("Company.Name", found.Name);
        Fill("Company.City", found.City);
        Fill("Company.Website", found.Website);
        return (answer.Outcome, filled);

        void Fill(string field, string? value)
        {
            if (value is not null && filled.GetValueOrDefault(field, []).All(string.IsNullOrWhiteSpace))
                filled[field] = [value];
        }
    }
}
