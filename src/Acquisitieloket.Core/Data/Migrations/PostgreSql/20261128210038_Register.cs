using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Register : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Heat",
                table: "Sites",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HomesAtM",
                table: "Sites",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Hydrogen",
                table: "Sites",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IssueCriteria",
                table: "Sites",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "IssueRoute",
                table: "Sites",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IssuedBy",
                table: "Sites",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LastReviewedById",
                table: "Sites",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MaxCoveragePercent",
                table: "Sites",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OutsideStorage",
                table: "Sites",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Power",
                table: "Sites",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "PriceMaxEuroM2",
                table: "Sites",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PriceMinEuroM2",
                table: "Sites",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PricePublic",
                table: "Sites",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "ProcessWater",
                table: "Sites",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "RoundTheClock",
                table: "Sites",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stamps",
                table: "Sites",
                type: "text",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "Tenures",
                table: "Sites",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "ZoningRule",
                table: "Sites",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DivisibleFromM2",
                table: "Plots",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MaxBuildingHeightM",
                table: "Plots",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MergeableWith",
                table: "Plots",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "PriceEuroM2",
                table: "Plots",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReplacedOn",
                table: "Plots",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stamps",
                table: "Plots",
                type: "text",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Plots",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<int>(
                name: "Cluster",
                table: "PlotClaims",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SupplyId",
                table: "MatchRuns",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Weights",
                table: "MatchRuns",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Buildings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    FloorM2 = table.Column<int>(type: "integer", nullable: false),
                    DivisibleFromM2 = table.Column<int>(type: "integer", nullable: true),
                    HallM2 = table.Column<int>(type: "integer", nullable: true),
                    OfficeM2 = table.Column<int>(type: "integer", nullable: true),
                    ClearHeightM = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    Docks = table.Column<int>(type: "integer", nullable: true),
                    SpaceTypes = table.Column<string>(type: "text", nullable: false),
                    Tenures = table.Column<string>(type: "text", nullable: false),
                    RentEuroM2Year = table.Column<int>(type: "integer", nullable: true),
                    PowerKva = table.Column<int>(type: "integer", nullable: true),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    AvailableFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    Indicative = table.Column<bool>(type: "boolean", nullable: false),
                    Stamps = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Buildings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Buildings_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlotLineages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FromId = table.Column<long>(type: "bigint", nullable: false),
                    ToId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlotLineages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlotLineages_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlotLineages_Plots_FromId",
                        column: x => x.FromId,
                        principalTable: "Plots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlotLineages_Plots_ToId",
                        column: x => x.ToId,
                        principalTable: "Plots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SupplySnapshots",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupplySnapshots", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WeightSets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Segment = table.Column<int>(type: "integer", nullable: false),
                    Weights = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeightSets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WeightSets_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FactChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    PlotId = table.Column<long>(type: "bigint", nullable: true),
                    BuildingId = table.Column<long>(type: "bigint", nullable: true),
                    Fact = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Before = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    After = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Origin = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FactChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FactChanges_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FactChanges_Buildings_BuildingId",
                        column: x => x.BuildingId,
                        principalTable: "Buildings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FactChanges_Plots_PlotId",
                        column: x => x.PlotId,
                        principalTable: "Plots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FactChanges_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MatchRuns_SupplyId",
                table: "MatchRuns",
                column: "SupplyId");

            migrationBuilder.CreateIndex(
                name: "IX_Buildings_SiteId_Code",
                table: "Buildings",
                columns: new[] { "SiteId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FactChanges_BuildingId",
                table: "FactChanges",
                column: "BuildingId");

            migrationBuilder.CreateIndex(
                name: "IX_FactChanges_ById",
                table: "FactChanges",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_FactChanges_PlotId",
                table: "FactChanges",
                column: "PlotId");

            migrationBuilder.CreateIndex(
                name: "IX_FactChanges_SiteId_At",
                table: "FactChanges",
                columns: new[] { "SiteId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PlotLineages_ById",
                table: "PlotLineages",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PlotLineages_FromId_ToId",
                table: "PlotLineages",
                columns: new[] { "FromId", "ToId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlotLineages_ToId",
                table: "PlotLineages",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_SupplySnapshots_Hash",
                table: "SupplySnapshots",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WeightSets_ById",
                table: "WeightSets",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_WeightSets_Segment_At",
                table: "WeightSets",
                columns: new[] { "Segment", "At" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_MatchRuns_SupplySnapshots_SupplyId",
                table: "MatchRuns",
                column: "SupplyId",
                principalTable: "SupplySnapshots",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_MatchRuns_SupplySnapshots_SupplyId",
                table: "MatchRuns");

            migrationBuilder.DropTable(
                name: "FactChanges");

            migrationBuilder.DropTable(
                name: "PlotLineages");

            migrationBuilder.DropTable(
                name: "SupplySnapshots");

            migrationBuilder.DropTable(
                name: "WeightSets");

            migrationBuilder.DropTable(
                name: "Buildings");

            migrationBuilder.DropIndex(
                name: "IX_MatchRuns_SupplyId",
                table: "MatchRuns");

            migrationBuilder.DropColumn(
                name: "Heat",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "HomesAtM",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "Hydrogen",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "IssueCriteria",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "IssueRoute",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "IssuedBy",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "LastReviewedById",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "MaxCoveragePercent",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "OutsideStorage",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "Power",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "PriceMaxEuroM2",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "PriceMinEuroM2",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "PricePublic",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "ProcessWater",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "RoundTheClock",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "Stamps",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "Tenures",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "ZoningRule",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "DivisibleFromM2",
                table: "Plots");

            migrationBuilder.DropColumn(
                name: "MaxBuildingHeightM",
                table: "Plots");

            migrationBuilder.DropColumn(
                name: "MergeableWith",
                table: "Plots");

            migrationBuilder.DropColumn(
                name: "PriceEuroM2",
                table: "Plots");

            migrationBuilder.DropColumn(
                name: "ReplacedOn",
                table: "Plots");

            migrationBuilder.DropColumn(
                name: "Stamps",
                table: "Plots");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Plots");

            migrationBuilder.DropColumn(
                name: "Cluster",
                table: "PlotClaims");

            migrationBuilder.DropColumn(
                name: "SupplyId",
                table: "MatchRuns");

            migrationBuilder.DropColumn(
                name: "Weights",
                table: "MatchRuns");
        }
    }
}
