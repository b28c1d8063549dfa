namespace Acquisitieloket.Web.Features.Shared.Errors;

/// <summary>An error page: which texts, and the number to mention.</summary>
public sealed record ErrorModel(int Code, string Reference)
{
    /// <summary>Start of the keys in SharedTexts.</summary>
    public string Key => Code switch
    {
        403 or 404 when Lead => $"Error{Code}Lead",
        400 or 403 or 404 or 409 or 413 or 429 => $"Error{Code}",
        >= 500 => "Error500",
        _ => "ErrorOther",
    };

    /// <summary>It was the page of a lead, which may not be there or not be for its reader; the two are not told apart.</summary>
    public bool Lead { get; init; }

    /// <summary>For an employee who is signed in, on a page of the house: the first page of the own bar; null for anyone else.</summary>
    public StaffNavigation.Entry? Way { get; init; }

    /// <summary>The page of the enquiry form that was refused, to which they can go back; null for any other page.</summary>
    public string? Form { get; init; }
}
