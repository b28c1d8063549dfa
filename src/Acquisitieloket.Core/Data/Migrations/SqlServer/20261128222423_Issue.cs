using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Issue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Exception",
                table: "PlotClaims",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ProcedureId",
                table: "PlotClaims",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "IssueProcedures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: false),
                    Route = table.Column<int>(type: "int", nullable: false),
                    Terms = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<long>(type: "bigint", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosesAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SeedHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Seed = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueProcedures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssueProcedures_AspNetUsers_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssueProcedures_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssueCandidates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcedureId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    LeadId = table.Column<long>(type: "bigint", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Intended = table.Column<bool>(type: "bit", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Late = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    OfferCents = table.Column<long>(type: "bigint", nullable: true),
                    WonAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueCandidates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssueCandidates_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssueCandidates_IssueProcedures_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "IssueProcedures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssueCandidates_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssuePlots",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProcedureId = table.Column<long>(type: "bigint", nullable: false),
                    PlotId = table.Column<long>(type: "bigint", nullable: false),
                    HeldPlotId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuePlots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssuePlots_IssueProcedures_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "IssueProcedures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuePlots_Plots_PlotId",
                        column: x => x.PlotId,
                        principalTable: "Plots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssueSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProcedureId = table.Column<long>(type: "bigint", nullable: false),
                    CandidateId = table.Column<long>(type: "bigint", nullable: true),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Values = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssueSteps_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssueSteps_IssueCandidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "IssueCandidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssueSteps_IssueProcedures_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "IssueProcedures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PlotClaims_ProcedureId",
                table: "PlotClaims",
                column: "ProcedureId");

            migrationBuilder.CreateIndex(
                name: "IX_IssueCandidates_ById",
                table: "IssueCandidates",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_IssueCandidates_Key",
                table: "IssueCandidates",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssueCandidates_LeadId",
                table: "IssueCandidates",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_IssueCandidates_ProcedureId_Number",
                table: "IssueCandidates",
                columns: new[] { "ProcedureId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssueCandidates_Winner",
                table: "IssueCandidates",
                column: "ProcedureId",
                unique: true,
                filter: "\"WonAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IssuePlots_HeldPlotId",
                table: "IssuePlots",
                column: "HeldPlotId",
                unique: true,
                filter: "\"HeldPlotId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IssuePlots_PlotId",
                table: "IssuePlots",
                column: "PlotId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuePlots_ProcedureId_PlotId",
                table: "IssuePlots",
                columns: new[] { "ProcedureId", "PlotId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssueProcedures_CreatedById",
                table: "IssueProcedures",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_IssueProcedures_Key",
                table: "IssueProcedures",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssueProcedures_SiteId",
                table: "IssueProcedures",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_IssueProcedures_State_ClosesAt",
                table: "IssueProcedures",
                columns: new[] { "State", "ClosesAt" });

            migrationBuilder.CreateIndex(
                name: "IX_IssueSteps_ById",
                table: "IssueSteps",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_IssueSteps_CandidateId",
                table: "IssueSteps",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_IssueSteps_ProcedureId_At",
                table: "IssueSteps",
                columns: new[] { "ProcedureId", "At" });

            migrationBuilder.AddForeignKey(
                name: "FK_PlotClaims_IssueProcedures_ProcedureId",
                table: "PlotClaims",
                column: "ProcedureId",
                principalTable: "IssueProcedures",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            ServerAppendOnly.ToSqlServer(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            ServerAppendOnly.FromSqlServer(migrationBuilder);

            migrationBuilder.DropForeignKey(
                name: "FK_PlotClaims_IssueProcedures_ProcedureId",
                table: "PlotClaims");

            migrationBuilder.DropTable(
                name: "IssuePlots");

            migrationBuilder.DropTable(
                name: "IssueSteps");

            migrationBuilder.DropTable(
                name: "IssueCandidates");

            migrationBuilder.DropTable(
                name: "IssueProcedures");

            migrationBuilder.DropIndex(
                name: "IX_PlotClaims_ProcedureId",
                table: "PlotClaims");

            migrationBuilder.DropColumn(
                name: "Exception",
                table: "PlotClaims");

            migrationBuilder.DropColumn(
                name: "ProcedureId",
                table: "PlotClaims");
        }
    }
}
