namespace Acquisitieloket.Web.Features.LocationCheck;

/// <summary>Names the texts of the Locatiecheck; the questions themselves are worded in AnswerTexts, as in the enquiry.</summary>
public sealed class LocationCheckTexts;
